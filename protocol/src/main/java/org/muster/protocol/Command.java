package org.muster.protocol;

import java.util.List;
import java.util.Optional;

/**
 * One management command of a Package#2 (TS §5.3). There are twelve, and the set is closed.
 *
 * <p>A command travels as an array of strings: its name, then its parameters in a fixed order. This
 * is its <em>line</em>.
 */
public sealed interface Command
    permits Hget, Hput, Hpost, Delete, Exec, Get, Show, Cont, End, Default, Sub, Unsub {

  /**
   * Reads a command from its line.
   *
   * @param line the name of the command and its parameters, not {@code null}
   * @return the command
   * @throws MalformedException if there is no such command, its parameters are not those the
   *     command takes, or one of them is not usable; {@link MalformedException#parameter()} is
   *     {@code command}, or {@code ServerURI}, {@code ClientURI} or {@code MOID}, with a number
   *     counted from 1 where a command takes several
   */
  static Command of(List<String> line) {
    return CommandLine.read(line);
  }

  /**
   * The command as it travels.
   *
   * @return the name, then the parameters; unmodifiable
   */
  List<String> line();

  /**
   * The name of the command.
   *
   * @return the name in upper case, for example {@code HGET}
   */
  default String name() {
    return line().get(0);
  }

  /**
   * Whether the command may be sent again when its outcome was lost: whether doing it twice comes
   * to the same as doing it once.
   *
   * @return {@code false} for EXEC, for CONT, and for an HGET that creates something wherever the
   *     device likes
   */
  default boolean repeatable() {
    return true;
  }

  /**
   * The address on a server that the command sends the device to.
   *
   * @return the address, or empty if the command has none
   */
  default Optional<ServerUri> serverUri() {
    return Optional.empty();
  }
}
