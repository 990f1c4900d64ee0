package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.muster.protocol.Command;
import org.muster.protocol.End;
import org.muster.protocol.Exec;
import org.muster.protocol.NodeData;
import org.muster.protocol.StatusCode;

/**
 * One command for one device. Queued by an operator; sent in a session; comes home when that
 * session is lost and it may be repeated; ends in exactly one final state. Each verb is one
 * transition and does nothing in a state that it does not lead out of, so that news which comes
 * twice or too late changes nothing.
 */
@Entity
@Table(name = "queued_command")
@DynamicUpdate
class QueuedCommand {

  private static final String END_LINE = TextList.write(new End().line());

  @Id private long id;

  private String device;

  private String line;

  @Enumerated(EnumType.STRING)
  private CommandState state;

  private boolean notify;

  private Integer status;

  private String reason;

  private String uris;

  private byte[] data;

  @Column(name = "data_type")
  private String dataType;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "repository_token")
  private String repositoryToken;

  private int attempts;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** For JPA only. */
  protected QueuedCommand() {}

  QueuedCommand(
      long id,
      String device,
      Command command,
      String repositoryToken,
      boolean notify,
      Instant now) {
    this.id = id;
    this.device = device;
    this.line = TextList.write(command.line());
    this.repositoryToken = repositoryToken;
    this.notify = notify;
    this.state = CommandState.QUEUED;
    this.queuedAt = now;
  }

  long id() {
    return id;
  }

  CommandState state() {
    return state;
  }

  String repositoryToken() {
    return repositoryToken;
  }

  boolean wantsNotification() {
    return notify;
  }

  int attempts() {
    return attempts;
  }

  int size() {
    return line.length();
  }

  Command command() {
    return Command.of(TextList.read(line));
  }

  /**
   * Whether it ends the session; asked of every command of every package, so it is read off the
   * line.
   */
  boolean isEnd() {
    return END_LINE.equals(line);
  }

  /** QUEUED -> SENT. */
  void send(long session, Instant now) {
    if (state == CommandState.QUEUED) {
      state = CommandState.SENT;
      sessionId = session;
      attempts++;
      sentAt = now;
      reason = null;
    }
  }

  /** QUEUED -> CANCELLED. */
  boolean cancel(Instant now) {
    if (state != CommandState.QUEUED) {
      return false;
    }
    finish(CommandState.CANCELLED, "Cancelled by an operator.", now);
    return true;
  }

  /** SENT -> QUEUED: it is done again in another session. */
  void comeHome(String why) {
    state = CommandState.QUEUED;
    sessionId = null;
    sentAt = null;
    reason = why;
  }

  /** SENT -> IN_DOUBT. */
  void doubt(String why) {
    state = CommandState.IN_DOUBT;
    reason = why;
  }

  /** SENT -> FAILED, without a word from the device. */
  void giveUp(String why, Instant now) {
    finish(CommandState.FAILED, why, now);
  }

  /** SENT -> SUCCEEDED: an END, which no status answers (TS §5.3.9). */
  void dismissed(Instant now) {
    finish(CommandState.SUCCEEDED, null, now);
  }

  /** SENT -> SUCCEEDED, FAILED or ACCEPTED, as the device says. */
  void report(StatusCode code, List<String> reportedUris, NodeData node, Instant now) {
    status = code.value();
    uris = reportedUris.isEmpty() ? null : TextList.write(reportedUris);
    if (node != null) {
      attach(node);
    }
    if (code.accepted() && command() instanceof Exec) {
      state = CommandState.ACCEPTED;
    } else if (code.accepted() || code.succeeded()) {
      finish(CommandState.SUCCEEDED, null, now);
    } else {
      finish(CommandState.FAILED, code.meaning(), now);
    }
  }

  /** What a GET returned or an HPUT or HPOST delivered. */
  void attach(NodeData node) {
    data = node.content();
    dataType = node.mediaType();
  }

  boolean isSentIn(long session) {
    return state == CommandState.SENT && sessionId != null && sessionId == session;
  }

  CommandDetails details() {
    return new CommandDetails(
        id,
        device,
        TextList.read(line),
        state,
        status,
        reason,
        uris == null ? List.of() : TextList.read(uris),
        data == null ? null : new NodeData(dataType, data),
        sessionId,
        attempts,
        queuedAt,
        sentAt,
        finishedAt);
  }

  private void finish(CommandState end, String why, Instant now) {
    state = end;
    reason = why == null || why.length() <= 500 ? why : why.substring(0, 500);
    finishedAt = now;
  }
}
