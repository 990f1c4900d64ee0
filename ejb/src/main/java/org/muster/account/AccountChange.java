package org.muster.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.kernel.Excerpt;
import org.muster.protocol.DeviceId;

/**
 * One change of a device's account, from its task to the moment in which it is in force. Whoever
 * moves it holds its row.
 */
@Entity
@Table(name = "account_change")
class AccountChange {

  private static final int LONGEST_REASON = 500;

  @Id private long id;

  private String device;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Enumerated(EnumType.STRING)
  private ChangeState state;

  private Long task;

  /** The credential that is new; null where none is. */
  private Long credential;

  /** The secret of notifications that is new, sealed; null where none is, and in the end. */
  private byte[] secret;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String reason;

  /** For JPA only. */
  protected AccountChange() {}

  AccountChange(long id, DeviceId device, ChangeKind kind, Instant now, String by) {
    this.id = id;
    this.device = device.value();
    this.kind = kind;
    this.state = ChangeState.UNDER_WAY;
    this.startedAt = now;
    this.startedBy = by;
  }

  AccountChange to(Long newCredential, byte[] sealedSecret) {
    credential = newCredential;
    secret = sealedSecret;
    return this;
  }

  void by(Long newTask) {
    task = newTask;
  }

  long id() {
    return id;
  }

  DeviceId device() {
    return new DeviceId(device);
  }

  ChangeKind kind() {
    return kind;
  }

  ChangeState state() {
    return state;
  }

  Long task() {
    return task;
  }

  Long credential() {
    return credential;
  }

  byte[] secret() {
    return secret;
  }

  /** Whose secret is sealed in here. */
  String owner() {
    return "account change " + id;
  }

  /**
   * UNDER_WAY -> WRITTEN.
   *
   * @param words why it is not certain that the device has what is new; null where it says so
   */
  void write(String words) {
    expect(ChangeState.UNDER_WAY, ChangeState.UNDER_WAY);
    state = ChangeState.WRITTEN;
    reason = Excerpt.of(words, LONGEST_REASON);
  }

  /** UNDER_WAY, WRITTEN -> DONE. */
  void finish(Instant now) {
    expect(ChangeState.UNDER_WAY, ChangeState.WRITTEN);
    end(ChangeState.DONE, null, now);
  }

  /** UNDER_WAY, WRITTEN -> FAILED. */
  void fail(String why, Instant now) {
    expect(ChangeState.UNDER_WAY, ChangeState.WRITTEN);
    end(ChangeState.FAILED, why, now);
  }

  private void end(ChangeState last, String why, Instant now) {
    state = last;
    reason = Excerpt.of(why, LONGEST_REASON);
    endedAt = now;
    secret = null;
  }

  private void expect(ChangeState one, ChangeState other) {
    if (state != one && state != other) {
      throw new IllegalStateException("A change is " + state + ", not " + one);
    }
  }

  ChangeDetails details() {
    return new ChangeDetails(id, device, kind, state, task, startedAt, startedBy, endedAt, reason);
  }
}
