package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.approval.ApprovalDetails;
import org.muster.kernel.Ids;

/**
 * Something that cannot be undone and was asked for.
 *
 * @param state AWAITING_APPROVAL, COUNTING_DOWN, DONE, FAILED, REFUSED or EXPIRED
 * @param kind COMMANDS, TASK or DELETION
 * @param words why it was stopped, or failed; absent if it was not
 * @param dueAt when it is done if nobody stops it
 * @param expiresAt until when somebody may agree
 */
public record ApprovalView(
    String id,
    String state,
    String kind,
    String device,
    List<String> commands,
    String askedBy,
    String reason,
    Instant askedAt,
    String decidedBy,
    String words,
    Instant dueAt,
    Instant expiresAt,
    Instant doneAt) {

  static ApprovalView of(ApprovalDetails one) {
    return new ApprovalView(
        Ids.text(one.id()),
        one.state().name(),
        one.kind().name(),
        one.device(),
        one.commands(),
        one.askedBy(),
        one.reason(),
        one.askedAt(),
        one.decidedBy(),
        one.words(),
        one.dueAt(),
        one.expiresAt(),
        one.doneAt());
  }
}
