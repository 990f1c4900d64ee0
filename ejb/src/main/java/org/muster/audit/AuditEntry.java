package org.muster.audit;

import java.util.Objects;

/**
 * Something that was done, as it is recorded. Texts may come from anybody: they are bounded where
 * they are kept, and escaped where they are written.
 *
 * @param who did it; null for whoever the {@link Circumstances} name
 * @param action a dotted verb, such as {@code device.credential.change} or {@code device.refused}
 * @param subjectKind what kind of thing it was done to, such as {@code device}; null if to none
 * @param subject which one; null if to none
 * @param before what it was like, a small JSON text without secrets; null if it was not there
 * @param after what it is like now, a small JSON text without secrets; null if it is gone
 * @param from the IP address that it was asked from; null for what the circumstances say
 * @param why the reason that was given; null for what the circumstances say
 */
public record AuditEntry(
    Actor who,
    String action,
    String subjectKind,
    String subject,
    String before,
    String after,
    String from,
    String why) {

  /** There is always an action. */
  public AuditEntry {
    Objects.requireNonNull(action, "action");
  }

  /** An action, by whoever the circumstances name. */
  public static AuditEntry of(String action) {
    return new AuditEntry(null, action, null, null, null, null, null, null);
  }

  /** Done by this one. */
  public AuditEntry by(Actor actor) {
    return new AuditEntry(actor, action, subjectKind, subject, before, after, from, why);
  }

  /** Done to this. */
  public AuditEntry on(String kind, String id) {
    return new AuditEntry(who, action, kind, id, before, after, from, why);
  }

  /**
   * What it was like and is like now.
   *
   * @param was a small JSON text without secrets, or null
   * @param is the same
   */
  public AuditEntry changed(String was, String is) {
    return new AuditEntry(who, action, subjectKind, subject, was, is, from, why);
  }

  /** Asked from this IP address. */
  public AuditEntry from(String address) {
    return new AuditEntry(who, action, subjectKind, subject, before, after, address, why);
  }

  /** For this reason. */
  public AuditEntry because(String reason) {
    return new AuditEntry(who, action, subjectKind, subject, before, after, from, reason);
  }
}
