package org.muster.protocol;

import java.util.List;

/**
 * Package#2, what the server asks the device to do, in order (TS §5.2.3, §7.2.1.2).
 *
 * <p>END travels alone: results of commands beside it are lost, because no answer follows, and
 * devices were seen to skip such commands.
 *
 * @param commands the commands, at least one
 */
public record Package2(List<Command> commands) {

  /**
   * Checks the commands and keeps its own copy of them.
   *
   * @throws MalformedException if there are none, or END is not alone
   */
  public Package2 {
    commands = List.copyOf(commands);
    if (commands.isEmpty()) {
      throw new MalformedException(
          "A Package#2 without commands keeps the session open: send END.");
    }
    if (commands.size() > 1 && commands.stream().anyMatch(End.class::isInstance)) {
      throw new MalformedException("END travels alone, without other commands.");
    }
  }

  /**
   * The package that ends the session.
   *
   * @return END alone
   */
  public static Package2 end() {
    return new Package2(List.of(new End()));
  }

  /**
   * Whether the session is over with this package.
   *
   * @return whether it holds END
   */
  public boolean ends() {
    return commands.get(0) instanceof End;
  }
}
