package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.muster.kernel.Excerpt;

/**
 * One wish that a device come. Requested when something waits for the device; sent by a gateway
 * after one or more attempts, on one channel after the other; answered by the session that the
 * device opens; otherwise failed or expired. While it is not over it is the only one of its device.
 */
@Entity
@DynamicUpdate
class Notification {

  private static final int LONGEST_FAILURE = 500;

  @Id private long id;

  private String device;

  @Embedded private Package0Options options;

  private String channel;

  private String address;

  private String routes;

  @Enumerated(EnumType.STRING)
  private Lane lane;

  @Enumerated(EnumType.STRING)
  private NotificationState state;

  private int attempts;

  private int repeats;

  @Column(name = "attempt_by")
  private String attemptBy;

  private String failure;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "due_at")
  private Instant dueAt;

  /** For JPA only. */
  protected Notification() {}

  Notification(
      long id,
      PushTarget target,
      Itinerary ways,
      Lane lane,
      Package0Options options,
      Instant now,
      Instant expiresAt) {
    this.id = id;
    this.device = target.device();
    this.lane = lane;
    this.options = options;
    this.state = NotificationState.REQUESTED;
    this.requestedAt = now;
    this.expiresAt = expiresAt;
    goes(ways);
  }

  long id() {
    return id;
  }

  String device() {
    return device;
  }

  /** What it says on the wire. */
  Package0Options options() {
    return options;
  }

  String channel() {
    return channel;
  }

  String address() {
    return address;
  }

  Lane lane() {
    return lane;
  }

  int attempts() {
    return attempts;
  }

  int repeats() {
    return repeats;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isRequested() {
    return state == NotificationState.REQUESTED;
  }

  boolean isSent() {
    return state == NotificationState.SENT;
  }

  boolean isDueAt(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  boolean isOver() {
    return !isRequested() && !isSent();
  }

  boolean isExpiredAt(Instant now) {
    return !isOver() && !expiresAt.isAfter(now);
  }

  Itinerary ways() {
    return Itinerary.read(routes);
  }

  /** Where it goes from now on. */
  void goes(Itinerary ways) {
    routes = ways.write();
    channel = ways.current().channel();
    address = ways.current().address();
  }

  /**
   * Whether an attempt may begin: none is under way, or whoever made it is gone.
   *
   * @param node who asks: the name of a {@link NodeLife}
   */
  boolean isFreeFor(String node, Instant now) {
    return attemptBy == null || isDueAt(now) || NodeLife.isEarlier(attemptBy, node);
  }

  /** Whether a gateway is asked just now. */
  boolean isUnderWay() {
    return attemptBy != null;
  }

  /** Whether an attempt is the latest, and goes where this goes by now. */
  boolean isOn(Dispatch attempt) {
    return attempts == attempt.attempt()
        && channel.equals(attempt.gateway())
        && address.equals(attempt.parcel().address());
  }

  /** REQUESTED stays so: an attempt begins, and nobody else has to look at it before then. */
  void attempt(String node, Instant nextLook) {
    attempts++;
    attemptBy = node;
    dueAt = nextLook;
  }

  /** REQUESTED stays so, and somebody looks at it then, or when its time is over. */
  void waitsUntil(Instant nextLook) {
    attemptBy = null;
    dueAt = earlier(nextLook);
  }

  /** Somebody waits for it now: it goes before others. */
  void hurry() {
    lane = Lane.URGENT;
  }

  /**
   * REQUESTED -> SENT. A notification that was answered while the gateway still took it stays
   * answered.
   */
  void sent(Instant at, Instant answerDue) {
    if (isRequested()) {
      state = NotificationState.SENT;
      sentAt = at;
      failure = null;
      attemptBy = null;
      dueAt = earlier(answerDue);
    }
  }

  /** REQUESTED or SENT stays so, with the reason why an attempt was in vain. */
  void inVain(String reason) {
    if (!isOver()) {
      failure = Excerpt.of(reason, LONGEST_FAILURE);
      attemptBy = null;
    }
  }

  /** SENT -> REQUESTED: it did not reach the device, and goes another way. */
  void goesAnotherWay(Itinerary ways, Instant nextLook) {
    if (isSent()) {
      state = NotificationState.REQUESTED;
      goes(ways);
      waitsUntil(nextLook);
    }
  }

  /**
   * SENT -> REQUESTED: the device did not come for long. It bears another NOTIFICATION-ID, because
   * a device drops one that it has seen.
   */
  void repeat(Itinerary ways, int newId, Instant nextLook) {
    if (isSent()) {
      repeats++;
      options = options.numbered(newId);
      goesAnotherWay(ways, nextLook);
    }
  }

  /** REQUESTED -> FAILED. */
  void fail() {
    if (isRequested()) {
      over(NotificationState.FAILED);
    }
  }

  /** REQUESTED or SENT -> ANSWERED, or CANCELLED if no gateway was asked yet. */
  boolean answer(long session, Instant now) {
    if (isOver()) {
      return false;
    }
    boolean answered = attempts > 0;
    over(answered ? NotificationState.ANSWERED : NotificationState.CANCELLED);
    sessionId = session;
    answeredAt = now;
    return answered;
  }

  /** REQUESTED or SENT -> EXPIRED. */
  void expire() {
    if (!isOver()) {
      over(NotificationState.EXPIRED);
    }
  }

  /** How long after it was sent the device came; null if it did not come for it. */
  Duration contact() {
    return sentAt == null || answeredAt == null ? null : Duration.between(sentAt, answeredAt);
  }

  private void over(NotificationState end) {
    state = end;
    dueAt = null;
    attemptBy = null;
  }

  private Instant earlier(Instant look) {
    return look.isBefore(expiresAt) ? look : expiresAt;
  }

  NotificationDetails details() {
    return new NotificationDetails(
        id,
        device,
        options.notificationId(),
        channel,
        address,
        lane,
        state,
        attempts,
        repeats,
        failure,
        requestedAt,
        expiresAt,
        sentAt,
        answeredAt,
        sessionId);
  }
}
