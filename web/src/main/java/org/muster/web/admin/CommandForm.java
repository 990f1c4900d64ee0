package org.muster.web.admin;

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
 */
public record CommandForm(
    List<String> command,
    List<List<String>> commands,
    @com.fasterxml.jackson.annotation.JsonProperty("notify") Boolean wake,
    Boolean override) {

  /** Whether the device is asked to come. */
  boolean wantsNotification() {
    return wake == null || wake;
  }

  /** Whether definitions are set aside. */
  boolean overrides() {
    return override != null && override;
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
