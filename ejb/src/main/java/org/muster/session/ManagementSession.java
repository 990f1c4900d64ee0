package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.muster.command.Taken;

/**
 * The resource of a management session. Opened by Package#1; goes round with every package of
 * commands and every package of results; ends with END, or is superseded, or expires. While it
 * lives it holds its device's one place for a live session, which the database guards.
 */
@Entity
@Table(name = "management_session")
@DynamicUpdate
class ManagementSession {

  @Id private long id;

  private String device;

  @Column(name = "live_device")
  private String liveDevice;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  @Enumerated(EnumType.STRING)
  private SessionInitiation initiation;

  @Column(name = "notification_id")
  private Long notificationId;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "last_exchange_at")
  private Instant lastExchangeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String reason;

  private int rounds;

  private String awaited;

  private boolean gating;

  /** For JPA only. */
  protected ManagementSession() {}

  ManagementSession(
      long id, String device, SessionInitiation initiation, Long notification, Instant now) {
    this.id = id;
    this.device = device;
    this.liveDevice = device;
    this.state = SessionState.AWAITING_RESULTS;
    this.initiation = initiation;
    this.notificationId = notification;
    this.openedAt = now;
    this.lastExchangeAt = now;
  }

  long id() {
    return id;
  }

  String device() {
    return device;
  }

  /** How many exchanges there were: the number of the next one. */
  int rounds() {
    return rounds;
  }

  boolean isLive() {
    return state == SessionState.AWAITING_RESULTS;
  }

  boolean isSilentAt(Instant now) {
    return isLive() && expiresAt != null && expiresAt.isBefore(now);
  }

  /** The commands whose results are awaited, in the order in which they were sent. */
  List<Long> awaited() {
    return awaited == null
        ? List.of()
        : Arrays.stream(awaited.split(",")).map(Long::valueOf).toList();
  }

  /** Whether something waits for one of the results that are awaited. */
  boolean isGating() {
    return gating;
  }

  /** AWAITING_RESULTS -> AWAITING_RESULTS: another package was sent. */
  void await(Taken taken, Instant now, Instant silentAt) {
    gating = taken.gating();
    awaited = taken.ids().stream().map(String::valueOf).collect(Collectors.joining(","));
    exchanged(now);
    expiresAt = silentAt;
  }

  /** AWAITING_RESULTS -> ENDED. */
  void end(String why, Instant now) {
    exchanged(now);
    leave(SessionState.ENDED, why, now);
  }

  /** AWAITING_RESULTS -> SUPERSEDED. */
  void supersede(Instant now) {
    leave(SessionState.SUPERSEDED, "The device began another session.", now);
  }

  /** AWAITING_RESULTS -> EXPIRED. */
  void expire(Instant now) {
    leave(SessionState.EXPIRED, "The device fell silent.", now);
  }

  private void exchanged(Instant now) {
    rounds++;
    lastExchangeAt = now;
  }

  private void leave(SessionState last, String why, Instant now) {
    state = last;
    reason = why;
    endedAt = now;
    liveDevice = null;
    expiresAt = null;
    awaited = null;
  }

  SessionNews news() {
    return new SessionNews(id, device, state, initiation, notificationId, rounds);
  }

  SessionDetails details() {
    return new SessionDetails(
        id,
        device,
        state,
        initiation,
        notificationId,
        rounds,
        openedAt,
        lastExchangeAt,
        endedAt,
        reason);
  }
}
