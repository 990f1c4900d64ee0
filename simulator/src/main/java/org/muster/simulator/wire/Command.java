package org.muster.simulator.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of a server as it came: a name and its parameters (TS §5). Whether it makes sense is
 * for the one who performs it to say.
 *
 * @param name upper case, as sent
 * @param parameters in the order of TS §6
 */
public record Command(String name, List<String> parameters) {

  /** Nobody changes a command that was sent. */
  public Command {
    parameters = List.copyOf(parameters);
  }

  /**
   * @param name the command's name
   * @param parameters its parameters
   * @return a command
   */
  public static Command of(String name, String... parameters) {
    return new Command(name, List.of(parameters));
  }

  /**
   * @param index counted from zero
   * @return the parameter
   */
  public String parameter(int index) {
    return parameters.get(index);
  }

  /**
   * @return the command as on the wire: the name first
   */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(name);
    words.addAll(parameters);
    return words;
  }
}
