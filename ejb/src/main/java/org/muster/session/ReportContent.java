package org.muster.session;

import java.util.ArrayList;
import java.util.List;
import org.muster.command.Outcome;
import org.muster.protocol.Alert;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Package3;
import org.muster.protocol.codec.Package1Reader;
import org.muster.protocol.codec.Package3Reader;

/**
 * What a report says: the outcomes of the commands that it answers, and the alerts that came with
 * it (TS §5.2, §5.4).
 *
 * @param outcomes one for each command that was sent
 * @param alerts without those that begin a session: they are shown as its beginning
 */
record ReportContent(List<Outcome> outcomes, List<Alert> alerts) {

  static ReportContent of(ReportReceived report, ReceivedPackage received) {
    if (MediaTypes.INITIATION.equals(MediaTypes.essence(received.contentType()))) {
      return new ReportContent(List.of(), news(Package1Reader.read(received.body()).alerts()));
    }
    Package3 package3 = Package3Reader.read(received.contentType(), received.body());
    return new ReportContent(outcomes(report, package3), news(package3.alerts()));
  }

  /** Where the counts differ no index can be trusted: the outcome of every command is unknown. */
  private static List<Outcome> outcomes(ReportReceived report, Package3 package3) {
    List<Long> awaited = report.awaited();
    long session = report.exchange().sessionId();
    boolean trusted = package3.statuses().size() == awaited.size();
    List<Outcome> outcomes = new ArrayList<>();
    for (int index = 0; index < awaited.size(); index++) {
      outcomes.add(
          trusted
              ? new Outcome(
                  awaited.get(index),
                  session,
                  package3.statuses().get(index),
                  package3.data().get(index))
              : new Outcome(awaited.get(index), session, null, null));
    }
    return outcomes;
  }

  private static List<Alert> news(List<Alert> alerts) {
    return alerts.stream().filter(alert -> !alert.startsSession()).toList();
  }
}
