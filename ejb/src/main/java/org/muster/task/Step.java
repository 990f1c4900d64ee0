package org.muster.task;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.muster.kernel.JsonText;
import org.muster.protocol.Command;

/**
 * One verb of a task, with the commands that it still has to send. One command is under way at a
 * time; what comes back of it decides what is next.
 */
@Entity
@Table(name = "task_step")
class Step {

  private static final int LONGEST_REASON = 500;

  @Id private long id;

  private long task;

  private int place;

  @Enumerated(EnumType.STRING)
  private Verb verb;

  private String uri;

  @Enumerated(EnumType.STRING)
  private StepState state;

  private String pending;

  private byte[] expected;

  private String rights;

  private String question;

  private Long command;

  private String reason;

  private String result;

  /** For JPA only. */
  protected Step() {}

  /**
   * @param expected sealed; null if the last read finds what it finds
   */
  Step(long id, long task, int place, Verb verb, Recipe recipe, byte[] expected) {
    this.id = id;
    this.task = task;
    this.place = place;
    this.verb = verb;
    this.uri = recipe.uri();
    this.expected = expected;
    this.rights = recipe.rights() == null ? null : recipe.rights().write();
    this.question = recipe.question();
    this.state = StepState.WAITING;
    this.pending = lines(recipe.commands());
  }

  long id() {
    return id;
  }

  long task() {
    return task;
  }

  Verb verb() {
    return verb;
  }

  String uri() {
    return uri;
  }

  StepState state() {
    return state;
  }

  /** What the last read must find, sealed: it may be a secret; null if nothing. */
  byte[] expected() {
    return expected;
  }

  /** The rights that it changes, and how far that is; null if it changes none. */
  RightsStep rights() {
    return rights == null ? null : RightsStep.read(rights);
  }

  /** The token of its question; null if it has none. */
  String question() {
    return question;
  }

  /** The command that it sent last; null before the first. */
  Long command() {
    return command;
  }

  /** What came back so far, as JSON; null if nothing. */
  String result() {
    return result;
  }

  boolean hasMore() {
    return !read().isEmpty();
  }

  /** The commands that it still has to send, in order. */
  List<Command> remaining() {
    return read();
  }

  /** WAITING or RUNNING -> RUNNING: the next command, which is taken away by this. */
  Command next() {
    List<Command> waiting = new ArrayList<>(read());
    Command first = waiting.remove(0);
    pending = lines(waiting);
    state = StepState.RUNNING;
    reason = null;
    return first;
  }

  void sent(long id) {
    command = id;
  }

  /** The change of rights is sent now, by these commands. */
  void changes(List<Command> commands) {
    rights = rights().nowSent().write();
    pending = lines(commands);
  }

  /** Other commands take the place of those that the client does not know. */
  void instead(List<Command> others) {
    pending = lines(others);
  }

  /** Stays where it is, and says why. */
  void remark(String why) {
    reason = shortened(why);
  }

  void found(String json) {
    result = json;
  }

  /** RUNNING -> ANSWER_AWAITED. */
  void awaitAnswer() {
    state = StepState.ANSWER_AWAITED;
  }

  /** To a final state; does nothing in one. */
  void end(StepState end, String why) {
    if (!state.isFinal()) {
      state = end;
      reason = shortened(why);
      expected = null;
    }
  }

  StepDetails details() {
    return new StepDetails(verb, uri, state, command, reason, result);
  }

  private List<Command> read() {
    return JsonText.readArray(pending).getValuesAs(JsonArray.class).stream()
        .map(line -> line.getValuesAs(JsonString.class))
        .map(line -> Command.of(line.stream().map(JsonString::getString).toList()))
        .toList();
  }

  private static String lines(List<Command> commands) {
    JsonArrayBuilder array = JsonText.array();
    for (Command command : commands) {
      JsonArrayBuilder line = JsonText.array();
      command.line().forEach(line::add);
      array.add(line);
    }
    return array.build().toString();
  }

  private static String shortened(String why) {
    return why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
  }
}
