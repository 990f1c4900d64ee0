package org.muster.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.muster.device.DeviceRows;
import org.muster.device.ScopedPages;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;

/** The door for whoever wants to know what happened in sessions. It changes nothing. */
@Stateless
public class SessionRecords {

  @Inject private Sessions sessions;
  @Inject private ScopedPages pages;
  @Inject private SessionMinutes minutes;

  /**
   * Sessions, newest first.
   *
   * @param scope of these devices only
   * @param device of this device only; null for all
   * @param state in this state only; null for all
   */
  public Page<SessionDetails> list(
      DeviceScope scope, String device, SessionState state, PageRequest page) {
    return pages.page(
        scope,
        device,
        page,
        new DeviceRows<>(
            part -> sessions.page(state, part), ManagementSession::id, ManagementSession::device),
        ManagementSession::details);
  }

  /**
   * One session.
   *
   * @throws Refusal not found
   */
  public SessionDetails details(long id) {
    return sessions
        .find(id)
        .map(ManagementSession::details)
        .orElseThrow(() -> Refusal.notFound("There is no such session."));
  }

  /** The packages of a session, in order. */
  public List<ExchangeDetails> exchanges(long session) {
    return sessions.exchanges(session).stream().map(Exchange::details).toList();
  }

  /**
   * Alerts, newest first.
   *
   * @param scope of these devices only
   * @param device of this device only; null for all
   */
  public Page<AlertDetails> alerts(DeviceScope scope, String device, PageRequest page) {
    return pages.page(
        scope,
        device,
        page,
        new DeviceRows<>(sessions::alerts, ReportedAlert::id, ReportedAlert::device),
        ReportedAlert::details);
  }

  /** Live sessions whose devices have been silent for too long, the longest first. */
  public List<SessionDetails> silent(Instant now, int atMost) {
    return sessions.silent(now, atMost).stream().map(ManagementSession::details).toList();
  }

  /** How many sessions live. */
  public BoundedCount live() {
    return BoundedCount.of(sessions.count(SessionState.AWAITING_RESULTS, BoundedCount.BOUND + 1));
  }

  /** Sessions by the minute in the last hour, oldest first. */
  public List<SessionsInMinute> lastHour() {
    return minutes.lastHour();
  }
}
