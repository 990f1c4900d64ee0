package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * One wish that a device come. Requested when something waits for the device; sent by a gateway
 * after one or more attempts; answered by the session that the device opens; otherwise failed or
 * expired. While it is not over it is the only one of its device.
 */
@Entity
class Notification {

  @Id private long id;

  private String device;

  /** The NOTIFICATION-ID on the wire: 16 bits, counted for each device. */
  @Column(name = "notification_id")
  private int notificationId;

  private String channel;

  private String address;

  @Enumerated(EnumType.STRING)
  private NotificationState state;

  private int attempts;

  private String failure;

  @Column(name = "requested_at")
  private Instant requestedAt;

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

  Notification(long id, PushTarget target, Instant now, Instant dueAt) {
    this.id = id;
    this.device = target.device();
    this.notificationId = target.nextNotificationId();
    this.channel = target.channel();
    this.address = target.address();
    this.state = NotificationState.REQUESTED;
    this.requestedAt = now;
    this.dueAt = dueAt;
  }

  long id() {
    return id;
  }

  String device() {
    return device;
  }

  int notificationId() {
    return notificationId;
  }

  String address() {
    return address;
  }

  boolean isRequested() {
    return state == NotificationState.REQUESTED;
  }

  boolean isDueAt(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  boolean isOver() {
    return state != NotificationState.REQUESTED && state != NotificationState.SENT;
  }

  /** REQUESTED stays so: an attempt begins, and nobody else has to look at it before then. */
  void attempt(Instant nextLook) {
    attempts++;
    dueAt = nextLook;
  }

  /** REQUESTED stays so, and was put into the queue once more. */
  void remindAt(Instant nextLook) {
    dueAt = nextLook;
  }

  /**
   * REQUESTED -> SENT. A notification that was answered while the gateway still took it stays
   * answered.
   */
  void sent(Instant now, Instant answerDue) {
    if (state == NotificationState.REQUESTED) {
      state = NotificationState.SENT;
      sentAt = now;
      failure = null;
      dueAt = answerDue;
    }
  }

  /** REQUESTED stays so, with the reason why the attempt was in vain. */
  void refused(String reason) {
    failure = reason;
  }

  /** REQUESTED -> FAILED. */
  void fail(String reason) {
    if (state == NotificationState.REQUESTED) {
      state = NotificationState.FAILED;
      failure = reason;
      dueAt = null;
    }
  }

  /** REQUESTED or SENT -> ANSWERED. */
  void answer(long session, Instant now) {
    if (!isOver()) {
      state = NotificationState.ANSWERED;
      sessionId = session;
      answeredAt = now;
      dueAt = null;
    }
  }

  /** SENT -> EXPIRED. */
  void expire() {
    if (state == NotificationState.SENT) {
      state = NotificationState.EXPIRED;
      dueAt = null;
    }
  }

  NotificationDetails details() {
    return new NotificationDetails(
        id,
        device,
        notificationId,
        channel,
        address,
        state,
        attempts,
        failure,
        requestedAt,
        sentAt,
        answeredAt,
        sessionId);
  }
}
