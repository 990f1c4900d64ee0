package org.muster.web.admin;

import java.time.Instant;
import org.muster.audit.AuditDetails;
import org.muster.kernel.Ids;
import org.muster.web.JsonTree;

/**
 * An entry of the audit trail.
 *
 * @param actorKind OPERATOR, TOKEN, DEVICE, SYSTEM or ANONYMOUS
 * @param before what it was like; absent if it was not there
 * @param after what it is like; absent if it is gone
 * @param from an IP address
 * @param position where it is in the chain; absent for about a second
 */
public record AuditView(
    String id,
    Instant at,
    String actorKind,
    String actor,
    String action,
    String subjectKind,
    String subject,
    Object before,
    Object after,
    String from,
    String why,
    Long position,
    String previous,
    String hash) {

  static AuditView of(AuditDetails entry) {
    return new AuditView(
        Ids.text(entry.id()),
        entry.at(),
        entry.who().kind().name(),
        entry.who().name(),
        entry.action(),
        entry.subjectKind(),
        entry.subject(),
        state(entry.before()),
        state(entry.after()),
        entry.from(),
        entry.why(),
        entry.position(),
        entry.previous(),
        entry.hash());
  }

  /** As JSON; as a text, where it was cut off. */
  private static Object state(String text) {
    return JsonTree.read(text).orElse(text);
  }
}
