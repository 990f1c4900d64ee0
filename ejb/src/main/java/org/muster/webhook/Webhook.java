package org.muster.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.muster.kernel.Excerpt;
import org.muster.role.DeviceScope;

/**
 * A webhook. It goes through the log of events from its position on, and stays where it is until
 * the other end has taken what is there. Whoever sends for it has a lease; another form, another
 * position, a pause end the lease, and what its holder writes then counts no more.
 */
@Entity
@Table(name = "webhook")
class Webhook {

  private static final int LONGEST_REASON = 500;

  @Id private long id;

  @Column(updatable = false)
  private String name;

  private String url;

  @Column(name = "sealed_secret")
  private byte[] sealedSecret;

  private String types;

  private String scope;

  private int batch;

  private boolean paused;

  private String reason;

  private long position;

  private int failures;

  @Column(name = "failing_since")
  private Instant failingSince;

  @Column(name = "due_at")
  private Instant dueAt;

  private String lease;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA only. */
  protected Webhook() {}

  Webhook(long id, String name, long position) {
    this.id = id;
    this.name = name;
    this.position = position;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  String url() {
    return url;
  }

  byte[] sealedSecret() {
    return sealedSecret;
  }

  long position() {
    return position;
  }

  void seals(byte[] secret) {
    sealedSecret = secret;
    lease = null;
  }

  /** What it is to do from now on; what went wrong before is forgotten. */
  void change(WebhookForm form, Instant now) {
    url = form.url();
    types = form.types().isEmpty() ? null : String.join(",", new TreeSet<>(form.types()));
    scope = form.scope().text();
    batch = form.batch();
    paused = form.paused();
    changedAt = now;
    recover(now);
    lease = null;
  }

  /** Begins anew behind a position. */
  void goBack(long to, Instant now) {
    position = to;
    recover(now);
    lease = null;
  }

  boolean isDueAt(Instant now) {
    return !paused && !dueAt.isAfter(now) && (lease == null || !leasedUntil.isAfter(now));
  }

  /** Somebody sends for it from now on. */
  void lend(String to, Instant until) {
    lease = to;
    leasedUntil = until;
  }

  boolean isLentTo(String holder) {
    return holder.equals(lease);
  }

  /** What comes next is behind a position, and of what went wrong before it nothing is left. */
  void moveOn(long to, Instant now) {
    position = to;
    recover(now);
  }

  /** What was to be sent up to a position is not kept any more; the other end is as it was. */
  void miss(long to) {
    position = to;
  }

  /** A try was in vain; the next one is not before its time. */
  void fail(String why, Duration pause, Instant now) {
    failures++;
    failingSince = failingSince == null ? now : failingSince;
    reason = Excerpt.of(why, LONGEST_REASON);
    dueAt = now.plus(pause);
    lease = null;
  }

  /** Nothing is sent until somebody says so. */
  void pause(String why) {
    paused = true;
    reason = Excerpt.of(why, LONGEST_REASON);
    lease = null;
  }

  /** Whoever sent for it has done so; others that wait have their turn before it has the next. */
  void giveBack(Instant now) {
    dueAt = now;
    lease = null;
  }

  int failures() {
    return failures;
  }

  boolean hasFailedFor(Duration time, Instant now) {
    return failingSince != null && !failingSince.plus(time).isAfter(now);
  }

  WebhookForm form() {
    Set<String> names = types == null ? Set.of() : Set.of(types.split(","));
    return new WebhookForm(url, names, DeviceScope.read(scope), batch, paused);
  }

  WebhookDetails details(long head) {
    return new WebhookDetails(
        name, form(), reason, position, head - position, failures, failingSince, dueAt);
  }

  private void recover(Instant now) {
    failures = 0;
    failingSince = null;
    reason = null;
    dueAt = now;
  }
}
