package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.command.CommandQueue;
import org.muster.command.Outcome;
import org.muster.kernel.Ids;
import org.muster.protocol.Alert;
import org.muster.protocol.DeviceId;

/**
 * Applies what exchanges reported, each report once. Reports that wait at the same time are applied
 * as one set: the busier the server is, the less each of them costs.
 */
@Dependent
class ReportDesk {

  /** How many reports one transaction applies. */
  static final int SET = 50;

  private static final int REMINDED_AT_ONCE = 1_000;

  @Inject private Sessions sessions;
  @Inject private CommandQueue queue;
  @Inject private SessionConfig config;
  @Inject private Clock clock;
  @Inject private Event<ReportReceived> reports;
  @Inject private Event<AlertNews> news;

  /**
   * Applies the oldest reports that wait, all or none.
   *
   * @return how many; fewer than {@link #SET} means that no more wait
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int applySet() {
    List<ReportReceived> claimed = sessions.claim(clock.instant(), SET);
    apply(claimed);
    return claimed.size();
  }

  /** Applies one report, if it was not applied already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void applyAlone(ReportReceived report) {
    if (sessions.claim(report.exchange())) {
      apply(List.of(report));
    }
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
    sessions.forgotten(before, REMINDED_AT_ONCE).stream()
        .filter(report -> sessions.postpone(report.exchange(), before, now))
        .forEach(reports::fire);
  }

  /**
   * Applies a report as part of the transaction that receives it, because something waits for a
   * result in it. The device is held already.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void applyHere(ReportReceived report, ReceivedPackage received) {
    ReportContent content = ReportContent.of(report, received);
    queue.holdOf(new DeviceId(report.device()), content.outcomes(), !content.alerts().isEmpty());
    queue.record(content.outcomes());
    keep(report, content, received.at());
  }

  private void apply(List<ReportReceived> claimed) {
    if (claimed.isEmpty()) {
      return;
    }
    Map<ExchangeKey, ReceivedPackage> packages =
        sessions.received(claimed.stream().map(ReportReceived::exchange).toList());
    // A device that was deleted meanwhile took its sessions along: nobody is left to be told.
    Map<ReportReceived, ReportContent> contents = new LinkedHashMap<>();
    claimed.stream()
        .filter(report -> packages.containsKey(report.exchange()))
        .forEach(r -> contents.put(r, ReportContent.of(r, packages.get(r.exchange()))));
    hold(contents);
    queue.record(
        contents.values().stream().flatMap(content -> content.outcomes().stream()).toList());
    contents.forEach(
        (report, content) -> keep(report, content, packages.get(report.exchange()).at()));
  }

  /** Two sets may be about the same devices: whoever comes second waits before it has begun. */
  private void hold(Map<ReportReceived, ReportContent> contents) {
    List<Outcome> reported =
        contents.values().stream().flatMap(content -> content.outcomes().stream()).toList();
    List<DeviceId> alerting =
        contents.entrySet().stream()
            .filter(report -> !report.getValue().alerts().isEmpty())
            .map(report -> new DeviceId(report.getKey().device()))
            .distinct()
            .toList();
    queue.hold(reported, alerting);
  }

  /** Alerts come after statuses: an execution is accepted before it is completed. */
  private void keep(ReportReceived report, ReportContent content, Instant at) {
    for (Alert alert : content.alerts()) {
      ReportedAlert kept = new ReportedAlert(Ids.next(), report, alert, at);
      queue.complete(new DeviceId(report.device()), alert).ifPresent(kept::completing);
      sessions.add(kept);
      news.fire(kept.news());
    }
  }
}
