package org.muster.bootstrap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.muster.kernel.Excerpt;
import org.muster.protocol.DeviceId;

/**
 * One way of a device to its account, from its preparation to the session in which the device says
 * that it has it. Its state says where it stands; whoever moves it holds its row.
 */
@Entity
class Bootstrap {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_HOLDER = 255;

  @Id private long id;

  private String device;

  @Enumerated(EnumType.STRING)
  private BootstrapState state;

  /** SHA-256 of the token, hexadecimal. */
  @Column(name = "token_hash")
  private String tokenHash;

  /** Sealed; null once the document was handed out for good. */
  private byte[] terms;

  /** What there is to be shown of the terms, as JSON. */
  private String summary;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "prepared_by")
  private String preparedBy;

  /** Null where it cannot expire any more. */
  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private HandOver way;

  @Column(name = "handed_to")
  private String handedTo;

  @Column(name = "handed_out_at")
  private Instant handedOutAt;

  /** The credential that was made for it; null before, and where none was. */
  private Long credential;

  private String username;

  /** What signs notifications from the day on which the device comes with it; sealed, then null. */
  private byte[] notification;

  @Column(name = "session_id")
  private Long session;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String reason;

  /** For JPA only. */
  protected Bootstrap() {}

  Bootstrap(long id, DeviceId device, String tokenHash, String summary, String by) {
    this.id = id;
    this.device = device.value();
    this.state = BootstrapState.PREPARED;
    this.tokenHash = tokenHash;
    this.summary = summary;
    this.preparedBy = by;
  }

  Bootstrap waiting(byte[] sealedTerms, Instant now, Instant until) {
    terms = sealedTerms;
    preparedAt = now;
    expiresAt = until;
    return this;
  }

  long id() {
    return id;
  }

  DeviceId device() {
    return new DeviceId(device);
  }

  BootstrapState state() {
    return state;
  }

  byte[] terms() {
    return terms;
  }

  Long credential() {
    return credential;
  }

  byte[] notification() {
    return notification;
  }

  /** Whose secrets are sealed in here. */
  String owner() {
    return "bootstrap " + id;
  }

  boolean isOpenAt(Instant now) {
    return state == BootstrapState.PREPARED && now.isBefore(expiresAt);
  }

  boolean isSentBefore(Instant time) {
    return handedOutAt.isBefore(time);
  }

  /** It has these credentials from now on. */
  void holds(Long newCredential, String newUsername, byte[] sealedNotification) {
    credential = newCredential;
    username = newUsername;
    notification = sealedNotification;
  }

  /** PREPARED -> HANDED_OUT, or SENDING for a way that can fail. */
  void handOut(HandOver how, String to, Instant now) {
    expect(BootstrapState.PREPARED);
    way = how;
    handedTo = Excerpt.of(to, LONGEST_HOLDER);
    handedOutAt = now;
    reason = null;
    state = how == HandOver.PUSHED ? BootstrapState.SENDING : BootstrapState.HANDED_OUT;
    if (state == BootstrapState.HANDED_OUT) {
      forgetTerms();
    }
  }

  /**
   * SENDING -> HANDED_OUT.
   *
   * @param words what there is to say of it; null for nothing
   */
  void arrived(String words) {
    expect(BootstrapState.SENDING);
    state = BootstrapState.HANDED_OUT;
    reason = Excerpt.of(words, LONGEST_REASON);
    forgetTerms();
  }

  /** SENDING -> PREPARED: nobody has the document, and what was made for it is void. */
  void comeHome(String words) {
    expect(BootstrapState.SENDING);
    state = BootstrapState.PREPARED;
    reason = Excerpt.of(words, LONGEST_REASON);
    way = null;
    handedTo = null;
    handedOutAt = null;
    holds(null, null, null);
  }

  /** SENDING, HANDED_OUT -> COMPLETED. */
  void complete(Long inSession, Instant now) {
    if (state == BootstrapState.SENDING) {
      arrived(null);
    }
    expect(BootstrapState.HANDED_OUT);
    session = inSession;
    end(BootstrapState.COMPLETED, reason, now);
  }

  /** COMPLETED: by mistake, it turns out. */
  void doubt(String why) {
    expect(BootstrapState.COMPLETED);
    reason = Excerpt.of(why, LONGEST_REASON);
  }

  /** PREPARED -> EXPIRED. */
  void expire(Instant now) {
    expect(BootstrapState.PREPARED);
    end(BootstrapState.EXPIRED, "Nobody fetched the document in time.", now);
  }

  /** PREPARED, HANDED_OUT -> REVOKED. */
  void revoke(String why, Instant now) {
    if (state != BootstrapState.PREPARED) {
      expect(BootstrapState.HANDED_OUT);
    }
    end(BootstrapState.REVOKED, why, now);
  }

  private void end(BootstrapState last, String why, Instant now) {
    state = last;
    reason = Excerpt.of(why, LONGEST_REASON);
    endedAt = now;
    notification = null;
    forgetTerms();
  }

  private void forgetTerms() {
    terms = null;
    expiresAt = null;
  }

  private void expect(BootstrapState expected) {
    if (state != expected) {
      throw new IllegalStateException("A bootstrap is " + state + ", not " + expected);
    }
  }

  BootstrapDetails details() {
    Summary said = Summary.read(summary);
    return new BootstrapDetails(
        id,
        device,
        state,
        said.transport(),
        username,
        said.objects(),
        said.cloud(),
        said.further(),
        preparedAt,
        preparedBy,
        expiresAt,
        way,
        handedTo,
        handedOutAt,
        session,
        endedAt,
        reason);
  }
}
