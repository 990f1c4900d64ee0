package org.muster.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.command.Completion;
import org.muster.simulator.command.Performer;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Notification;

/**
 * Why a session begins, and what there is to tell at its beginning (TS §4.3, §9).
 *
 * @param cause the notification it answers; empty for none
 * @param ends ends of executions that are due at the address where it begins
 * @param elsewhere where these ends are wanted; empty: at the server's usual address
 * @param own what the device raises of its own accord, which is told at the usual address only
 */
record Opening(
    Optional<Notification> cause, List<Completion> ends, Optional<URI> elsewhere, List<Alert> own) {

  /** What is due now; completions that a server wants at an address of its own go first. */
  static Opening of(Optional<Notification> cause, Performer able, Collection<Alert> raised) {
    List<Completion> ends = able.due(cause.isPresent());
    Optional<URI> elsewhere =
        ends.stream()
            .flatMap(completion -> completion.serverUri().stream())
            .findFirst()
            .flatMap(able::address);
    return new Opening(
        cause, ends, elsewhere, elsewhere.isPresent() ? List.of() : List.copyOf(raised));
  }

  /**
   * @param bootstrapped whether the server is to hear that it is known now
   */
  List<Alert> alerts(boolean bootstrapped) {
    List<Alert> alerts = new ArrayList<>();
    alerts.add(bootstrapped ? Alert.bootstrapComplete() : reason());
    ends.forEach(completion -> alerts.add(completion.alert()));
    alerts.addAll(own);
    return alerts;
  }

  private Alert reason() {
    return cause.map(p0 -> Alert.serverInitiated(p0.id())).orElseGet(Alert::clientInitiated);
  }

  boolean asksForObjects() {
    return cause.map(Notification::asksForObjects).orElse(false);
  }
}
