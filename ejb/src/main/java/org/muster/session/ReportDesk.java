package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.command.CommandQueue;
import org.muster.command.Outcome;
import org.muster.kernel.Ids;
import org.muster.protocol.Alert;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Package3;
import org.muster.protocol.codec.Package1Reader;
import org.muster.protocol.codec.Package3Reader;

/** Applies what an exchange reported, once. */
@Dependent
class ReportDesk {

  private static final int AT_ONCE = 1_000;

  @Inject private Sessions sessions;
  @Inject private CommandQueue queue;
  @Inject private SessionConfig config;
  @Inject private Clock clock;
  @Inject private Event<ReportReceived> reports;

  /** Does nothing, if it was done already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void apply(ReportReceived report) {
    if (!sessions.claim(report.exchange())) {
      return;
    }
    // A device that was deleted meanwhile took its sessions along: nobody is left to be told.
    sessions.exchange(report.exchange()).ifPresent(e -> apply(report, e.received()));
  }

  /**
   * Leaves a report alone that could not be applied: the sweep would only make more dead letters of
   * it.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void park(ReportReceived report) {
    Instant later = clock.instant().plus(config.parkedFor);
    sessions.postpone(report.exchange(), later, later);
  }

  /**
   * Has those reports put into the queue again that it has forgotten. A row that is applied
   * meanwhile is gone, and needs no message.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void remind() {
    Instant now = clock.instant();
    Instant before = now.minus(config.forgottenAfter);
    sessions.forgotten(before, AT_ONCE).stream()
        .filter(report -> sessions.postpone(report.exchange(), before, now))
        .forEach(reports::fire);
  }

  private void apply(ReportReceived report, ReceivedPackage received) {
    if (MediaTypes.INITIATION.equals(MediaTypes.essence(received.contentType()))) {
      keep(Package1Reader.read(received.body()).alerts(), report, received);
      return;
    }
    Package3 package3 = Package3Reader.read(received.contentType(), received.body());
    queue.record(report.exchange().sessionId(), outcomes(report.awaited(), package3));
    keep(package3.alerts(), report, received);
  }

  /** Where the counts differ no index can be trusted: the outcome of every command is unknown. */
  private static List<Outcome> outcomes(List<Long> awaited, Package3 package3) {
    boolean trusted = package3.statuses().size() == awaited.size();
    List<Outcome> outcomes = new ArrayList<>();
    for (int index = 0; index < awaited.size(); index++) {
      outcomes.add(
          trusted
              ? new Outcome(
                  awaited.get(index), package3.statuses().get(index), package3.data().get(index))
              : new Outcome(awaited.get(index), null, null));
    }
    return outcomes;
  }

  /** A session-start alert is the session's beginning, and shown there. */
  private void keep(List<Alert> alerts, ReportReceived report, ReceivedPackage received) {
    long session = report.exchange().sessionId();
    alerts.stream()
        .filter(alert -> !alert.startsSession())
        .map(a -> new ReportedAlert(Ids.next(), report.device(), session, a, received.at()))
        .forEach(sessions::add);
  }
}
