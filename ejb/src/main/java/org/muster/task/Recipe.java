package org.muster.task;

import java.util.List;
import org.muster.protocol.Command;

/**
 * What a step is made of.
 *
 * @param uri the node that it is about; null if it is about none
 * @param commands in order, one at least
 * @param expected what the last command must find, as JSON; null if it finds what it finds
 * @param question the token of the question whose answer is waited for; null if there is none
 * @param rights the rights that are to be changed; null if none are
 */
record Recipe(
    String uri, List<Command> commands, String expected, String question, RightsStep rights) {

  static Recipe of(String uri, List<Command> commands) {
    return new Recipe(uri, commands, null, null, null);
  }

  /** The node and how many commands; not what is expected, which may be secret. */
  @Override
  public String toString() {
    return "Recipe[" + uri + ", " + commands.size() + " commands]";
  }
}
