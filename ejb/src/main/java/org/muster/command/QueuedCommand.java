package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.muster.kernel.Excerpt;
import org.muster.protocol.Command;
import org.muster.protocol.Exec;
import org.muster.protocol.NodeData;
import org.muster.protocol.ResultCode;
import org.muster.protocol.StatusCode;
import org.muster.protocol.StatusWords;
import org.muster.repository.DeliveredFile;

/**
 * One command for one device: queued, sent in a session, home again if that is lost, and in the end
 * in exactly one final state. Each verb is one transition and does nothing in a state that it does
 * not lead out of: news that comes twice or too late changes nothing.
 */
@Entity
@Table(name = "queued_command")
@DynamicUpdate
class QueuedCommand {

  private static final int LONGEST_REASON = 500;

  @Id private long id;

  private String device;

  private String line;

  @Enumerated(EnumType.STRING)
  private CommandState state;

  @Embedded private Provenance provenance;

  private String reason;

  @Embedded private CommandReport report;

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

  @Embedded private Patience patience;

  /** For JPA only. */
  protected QueuedCommand() {}

  QueuedCommand(
      long id, String device, Command command, String repositoryToken, Queueing how, Instant now) {
    this.id = id;
    this.device = device;
    this.line = TextList.write(command.line());
    this.repositoryToken = repositoryToken;
    this.provenance = new Provenance(how);
    this.patience = new Patience(how.completeWithin());
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
    return provenance.wantsNotification();
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

  /** Its name; asked of every command of every package, so it is read off the line. */
  String name() {
    return line.substring(2, line.indexOf('"', 2));
  }

  String device() {
    return device;
  }

  Long sessionId() {
    return sessionId;
  }

  /** The step of a task that it belongs to; null if to none. */
  Long step() {
    return provenance.step();
  }

  /** Whether something waits for its result. */
  boolean isGating() {
    return provenance.isGating();
  }

  /** QUEUED -> SENT. */
  void send(long session, Instant now) {
    if (state == CommandState.QUEUED) {
      state = CommandState.SENT;
      sessionId = session;
      attempts++;
      sentAt = now;
      reason = null;
      report().forget(name());
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

  /** SENT, IN_DOUBT or ACCEPTED -> QUEUED: it is done again. */
  void comeHome(String why) {
    become(CommandState.QUEUED, why);
    sessionId = null;
    sentAt = null;
  }

  /** SENT or ACCEPTED -> IN_DOUBT. */
  void doubt(String why) {
    become(CommandState.IN_DOUBT, why);
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
    report().status(code, reportedUris);
    if (node != null) {
      attach(node);
    }
    StatusWords words = code.answering(command());
    if (code.accepted() && command() instanceof Exec) {
      accept(words, now);
    } else if (code.accepted() || code.succeeded()) {
      finish(CommandState.SUCCEEDED, words.sayMore() ? words.toString() : null, now);
    } else {
      finish(CommandState.FAILED, words.toString(), now);
    }
  }

  /** The alert with the end may have been applied before the 202 that announced it. */
  private void accept(StatusWords words, Instant now) {
    become(CommandState.ACCEPTED, words.toString());
    patience.begin(now);
    if (report().result() != null) {
      complete(ResultCode.of(((Exec) command()).target().moid(), report().result()), now);
    }
  }

  /**
   * ACCEPTED or IN_DOUBT -> SUCCEEDED or FAILED: an alert told how an execution ended (TS §5.4).
   * One that is still SENT remembers it until its 202 is applied.
   */
  void complete(ResultCode code, Instant now) {
    report().result(code.value());
    if (state == CommandState.ACCEPTED || state == CommandState.IN_DOUBT) {
      finish(code.succeeded() ? CommandState.SUCCEEDED : CommandState.FAILED, code.meaning(), now);
    }
  }

  /** IN_DOUBT or ACCEPTED -> QUEUED, SUCCEEDED or FAILED: an operator found out. */
  boolean resolve(CommandState found, String why, Instant now) {
    if (state != CommandState.IN_DOUBT && state != CommandState.ACCEPTED) {
      return false;
    }
    if (found == CommandState.QUEUED) {
      comeHome(why);
    } else {
      finish(found, why, now);
    }
    return true;
  }

  /** SENT -> FAILED: the device says it is done, and it cannot be. */
  void contradict(StatusCode code, String why, Instant now) {
    report().status(code, List.of());
    finish(CommandState.FAILED, why, now);
  }

  /** ACCEPTED -> EXPIRED: its end should have been reported by now. */
  boolean expire(Instant now) {
    boolean overdue = state == CommandState.ACCEPTED && patience.isOverAt(now);
    if (overdue) {
      finish(CommandState.EXPIRED, "The device accepted it and never reported the end.", now);
    }
    return overdue;
  }

  /** Something to say besides what the state says. */
  void explain(String more) {
    reason = Excerpt.of(reason == null ? more : reason + " " + more, LONGEST_REASON);
  }

  /** What a GET returned, an HPUT or HPOST delivered, or the user answered to a SHOW. */
  void attach(NodeData node) {
    report().attach(node);
  }

  /** What an HPUT or HPOST delivered that is too large to be looked into. */
  void attach(DeliveredFile file) {
    report().attach(file);
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
        report().status(),
        reason,
        report().uris(),
        report().data(),
        report().file(repositoryToken),
        sessionId,
        attempts,
        queuedAt,
        sentAt,
        finishedAt,
        report().result(),
        provenance.queuedBy(),
        provenance.isOverridden());
  }

  /** JPA has none where all of its columns are empty. */
  CommandReport report() {
    report = report == null ? new CommandReport() : report;
    return report;
  }

  private void finish(CommandState end, String why, Instant now) {
    become(end, why);
    finishedAt = now;
  }

  /** What was waited for in the state before is waited for no more. */
  private void become(CommandState next, String why) {
    state = next;
    reason = Excerpt.of(why, LONGEST_REASON);
    patience.end();
  }
}
