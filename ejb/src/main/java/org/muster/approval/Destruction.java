package org.muster.approval;

import java.util.List;
import java.util.Set;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.MalformedException;
import org.muster.task.NewStep;

/**
 * Which commands destroy what cannot be had back: those that execute a node that wipes or resets
 * the device, as the lock-and-wipe object has them and vendors' objects after it, and those that
 * delete a whole object. Decided by what a command touches, however its letters are written.
 */
public final class Destruction {

  private static final Set<String> FATAL_NODES = Set.of("wipe", "factoryreset");

  private Destruction() {}

  /** Whether a command destroys something. */
  public static boolean isIn(Command command) {
    return command instanceof Exec exec && isFatal(exec.target())
        || command instanceof Delete delete && delete.target().path().isEmpty();
  }

  /** Whether a step of a task does. */
  public static boolean isIn(NewStep step) {
    return switch (step.verb()) {
      case EXECUTE -> step.uri() != null && isFatal(step.uri());
      case DELETE -> step.uri() != null && isWhole(step.uri());
      case COMMAND -> step.command() != null && isIn(step.command());
      default -> false;
    };
  }

  private static boolean isIn(List<String> line) {
    try {
      return isIn(Command.of(line));
    } catch (MalformedException e) {
      return false; // whoever takes the task refuses it, and says why
    }
  }

  private static boolean isFatal(String uri) {
    try {
      return isFatal(ClientUri.parse(uri));
    } catch (MalformedException e) {
      return false;
    }
  }

  private static boolean isWhole(String uri) {
    try {
      return ClientUri.parse(uri).path().isEmpty();
    } catch (MalformedException e) {
      return false;
    }
  }

  /** A wildcard and an x-name, which conditions stand behind, may stand for any node. */
  private static boolean isFatal(ClientUri uri) {
    List<String> path = uri.path();
    if (path.isEmpty()) {
      return false;
    }
    String last = path.get(path.size() - 1).toLowerCase(java.util.Locale.ROOT);
    return FATAL_NODES.contains(last) || last.equals("*") || last.startsWith("(");
  }
}
