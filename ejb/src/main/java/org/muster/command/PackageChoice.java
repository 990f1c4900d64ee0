package org.muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of the waiting commands share a package: as many as fit, in order, and never an END or a
 * CONT with anything else (TS §5.3.8, §5.3.9).
 */
final class PackageChoice {

  /**
   * After an END no results come, and after a CONT they go to the address that it names, which may
   * be another server's.
   */
  private static final Set<String> ALONE = Set.of("END", "CONT");

  private PackageChoice() {}

  /**
   * @param waiting at least one, in order
   * @param size how many characters fit; the first command always does
   */
  static List<QueuedCommand> of(List<QueuedCommand> waiting, int size) {
    List<QueuedCommand> chosen = new ArrayList<>();
    int room = size;
    for (QueuedCommand command : waiting) {
      room -= command.size();
      boolean stops = room < 0 || ALONE.contains(command.name());
      if (stops && !chosen.isEmpty()) {
        break;
      }
      chosen.add(command);
      if (stops) {
        break;
      }
    }
    return chosen;
  }

  static boolean isEnd(QueuedCommand command) {
    return command.name().equals("END");
  }
}
