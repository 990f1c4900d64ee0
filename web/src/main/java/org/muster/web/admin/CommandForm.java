package org.muster.web.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.muster.kernel.Refusal;
import org.muster.protocol.Command;
import org.muster.protocol.MalformedException;

/**
 * Commands to be queued: one, or several in order.
 *
 * @param command one command: its name and its parameters (TS §7.2.1.2)
 * @param commands several, all or none
 * @param wake {@code notify} in JSON: whether the device is asked to come; absent means yes
 * @param override whether they are queued even if the definition of an object forbids them; absent
 *     means no
 * @param completeWithin how long the end of an execution is waited for after its 202, as an ISO
 *     8601 duration, for example {@code PT2H}; absent means as long as is set
 * @param reason why; needed where something cannot be undone
 */
public record CommandForm(
    List<String> command,
    List<List<String>> commands,
    @com.fasterxml.jackson.annotation.JsonProperty("notify") Boolean wake,
    Boolean override,
    String completeWithin,
    String reason) {

  private static final Duration LONGEST = Duration.ofDays(3650);

  /** Whether the device is asked to come. */
  boolean wantsNotification() {
    return wake == null || wake;
  }

  /** Whether definitions are set aside. */
  boolean overrides() {
    return override != null && override;
  }

  /**
   * How long the end of an execution is waited for; null for as long as is set.
   *
   * @throws Refusal invalid
   */
  Duration patience() {
    if (completeWithin == null) {
      return null;
    }
    try {
      Duration within = Duration.parse(completeWithin);
      if (within.toSeconds() > 0 && within.compareTo(LONGEST) <= 0) {
        return within;
      }
    } catch (DateTimeParseException e) {
      // said below, as for a duration that cannot be waited for
    }
    throw Refusal.invalid(
        "completeWithin", "completeWithin is a duration of 1 second at least, for example PT2H.");
  }

  /**
   * The commands, each checked.
   *
   * @throws Refusal invalid; says which command, which parameter and why
   */
  List<Command> read() {
    if ((command == null) == (commands == null)) {
      throw Refusal.invalid("command", "Give either \"command\" or \"commands\".");
    }
    if (command != null) {
      return List.of(read("command", command));
    }
    List<Command> read = new ArrayList<>();
    for (int index = 0; index < commands.size(); index++) {
      read.add(read("commands[" + index + "]", commands.get(index)));
    }
    return read;
  }

  private static Command read(String where, List<String> line) {
    if (line == null || line.stream().anyMatch(java.util.Objects::isNull)) {
      throw Refusal.invalid(where, where + " must be an array of strings.");
    }
    try {
      return Command.of(line);
    } catch (MalformedException e) {
      boolean whole = e.parameter() == null || e.parameter().equals("command");
      String parameter = whole ? where : where + "." + e.parameter();
      throw Refusal.invalid(parameter, e.getMessage());
    }
  }
}
