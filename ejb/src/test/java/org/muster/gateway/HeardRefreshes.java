package org.muster.gateway;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what others are told of gateways. */
final class HeardRefreshes implements Event<GatewaysRefreshed> {

  private final List<GatewaysRefreshed> heard = new ArrayList<>();

  List<GatewaysRefreshed> heard() {
    return heard;
  }

  @Override
  public void fire(GatewaysRefreshed told) {
    heard.add(told);
  }

  @Override
  public <U extends GatewaysRefreshed> CompletionStage<U> fireAsync(U told) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends GatewaysRefreshed> CompletionStage<U> fireAsync(
      U told, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<GatewaysRefreshed> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends GatewaysRefreshed> Event<U> select(Class<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends GatewaysRefreshed> Event<U> select(
      TypeLiteral<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
