package org.muster.fcm;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.muster.gateway.AddressMoved;

/** Keeps what the driver tells of addresses that have moved. */
final class HeardMoves implements Event<AddressMoved> {

  private final List<AddressMoved> heard = new ArrayList<>();

  List<AddressMoved> heard() {
    return heard;
  }

  @Override
  public void fire(AddressMoved moved) {
    heard.add(moved);
  }

  @Override
  public <U extends AddressMoved> CompletionStage<U> fireAsync(U moved) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends AddressMoved> CompletionStage<U> fireAsync(
      U moved, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<AddressMoved> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends AddressMoved> Event<U> select(Class<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends AddressMoved> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
