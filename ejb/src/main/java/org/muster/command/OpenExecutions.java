package org.muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Exec;

/**
 * The executions of one device that are not over. The end of an execution is told by an alert that
 * names nothing but the node (TS §5.4), so a node is executed once at a time.
 */
final class OpenExecutions {

  private final List<QueuedCommand> open;

  OpenExecutions(List<QueuedCommand> open) {
    this.open = open;
  }

  /** Why one of these cannot be queued now; empty if all can. */
  Optional<String> obstacle(List<Command> wanted) {
    List<ClientUri> taken = new ArrayList<>();
    for (Command command : wanted) {
      if (command instanceof Exec exec) {
        Optional<String> why = obstacle(exec.target(), taken);
        if (why.isPresent()) {
          return why;
        }
        taken.add(exec.target());
      }
    }
    return Optional.empty();
  }

  private Optional<String> obstacle(ClientUri target, List<ClientUri> taken) {
    if (taken.stream().anyMatch(other -> mayBeTheSame(other, target))) {
      return Optional.of(
          "Two EXECs of " + target + " in one request: their ends could not be told apart.");
    }
    return open.stream()
        .filter(command -> mayBeTheSame(((Exec) command.command()).target(), target))
        .findFirst()
        .map(command -> "An EXEC of " + target + " " + inTheWay(command.state()));
  }

  private static String inTheWay(CommandState state) {
    return switch (state) {
      case QUEUED -> "is waiting already: its end could not be told from that of another one.";
      case IN_DOUBT -> "is in doubt: resolve it first.";
      default -> "is under way; its end could not be told from that of another one.";
    };
  }

  /**
   * Whether two addresses may lead to one node: the only instance may be meant by its name, too.
   * Placeholders with other conditions lead elsewhere.
   */
  static boolean mayBeTheSame(ClientUri one, ClientUri other) {
    boolean sameInstance =
        one.instance().equals(other.instance())
            || one.instance().isEmpty()
            || other.instance().isEmpty();
    return one.moid().equals(other.moid())
        && sameInstance
        && NodeNames.mayBeTheSame(one.path(), other.path())
        && one.nodeValues().equals(other.nodeValues());
  }
}
