package org.muster.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.muster.kernel.Refusal;

/** A third door of the room: has those reports applied that were put aside because they failed. */
@Stateless
public class ReportReminder {

  @Inject private Sessions sessions;
  @Inject private Clock clock;
  @Inject private Event<ReportReceived> reports;

  /**
   * Puts a report into the queue again.
   *
   * @param message the body of the message that failed
   * @throws Refusal conflict, if it is no report, or one that is applied already or of a device
   *     that was deleted
   */
  public void tryAgain(String message) {
    ReportReceived report =
        ReportMessage.find(message)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "This letter is no report of a device: trying again is of no use, it can"
                            + " be discarded."));
    if (!sessions.hasten(report.exchange(), clock.instant())) {
      throw Refusal.conflict(
          "What this letter reports is applied, or its device was deleted: it can be discarded.");
    }
    reports.fire(report);
  }

  /** The DevID that a message is about; empty if it is no report. */
  public Optional<String> device(String message) {
    return ReportMessage.find(message).map(ReportReceived::device);
  }
}
