package org.muster.approval;

import java.time.Instant;
import java.util.List;

/**
 * Something destructive that was asked for, as it is shown.
 *
 * @param commands each in one line, without the addresses of servers; empty for a deletion
 * @param reason why, as whoever asked said
 * @param decidedBy who agreed, or stopped it; null if nobody did
 * @param words why it was stopped or failed; null if it was not
 * @param dueAt when it is done, if nobody stops it; null while somebody has to agree
 * @param expiresAt until when somebody may agree
 */
public record ApprovalDetails(
    long id,
    ApprovalState state,
    ApprovalKind kind,
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

  /** Keeps its own copy. */
  public ApprovalDetails {
    commands = List.copyOf(commands);
  }
}
