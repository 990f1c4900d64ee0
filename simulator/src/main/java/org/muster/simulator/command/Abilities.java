package org.muster.simulator.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;
import org.muster.simulator.wire.Command;

/**
 * What a client understands of the commands that come (TS §2: not all of it is mandatory).
 *
 * @param missing commands it does not know
 * @param quirks how it differs from the book; those of addresses count here
 */
public record Abilities(Set<OptionalCommand> missing, Quirks quirks) {

  /** It knows all commands and all addresses. */
  public static final Abilities ALL = new Abilities(Set.of(), Quirks.NONE);

  /** Nobody changes what a client knows while it is at work. */
  public Abilities {
    missing = Set.copyOf(missing);
  }

  /** Refuses what it does not understand. */
  void check(Command command) throws Refusal {
    if (missing.stream().anyMatch(unknown -> unknown.name().equals(command.name()))) {
      throw new Refusal(Refusal.NOT_IMPLEMENTED, "no " + command.name());
    }
    for (String uri : clientUris(command)) {
      boolean query = uri.indexOf('?') >= 0;
      String[] steps = uri.split("\\?", 2)[0].split("/", -1);
      check(Arrays.asList(steps).contains("*"), Quirk.WILDCARDS_UNKNOWN, Quirk.WILDCARDS_MALFORMED);
      check(
          Arrays.stream(steps).anyMatch(step -> step.matches("\\([A-Za-z]\\)")),
          Quirk.PLACEHOLDERS_UNKNOWN,
          Quirk.PLACEHOLDERS_MALFORMED);
      check(query, Quirk.QUERIES_UNKNOWN, Quirk.QUERIES_MALFORMED);
    }
  }

  private void check(boolean used, Quirk unknown, Quirk malformed) throws Refusal {
    if (used && quirks.has(unknown)) {
      throw new Refusal(Refusal.NOT_IMPLEMENTED, unknown.line());
    }
    if (used && quirks.has(malformed)) {
      throw new Refusal(Refusal.BAD_REQUEST, malformed.line());
    }
  }

  private static List<String> clientUris(Command command) {
    List<String> all = command.parameters();
    return switch (command.name()) {
      case "GET", "DELETE" -> all;
      case "EXEC" -> all.subList(0, Math.min(1, all.size()));
      case "HGET", "HPUT", "HPOST", "SUB" -> all.subList(Math.min(1, all.size()), all.size());
      default -> List.of();
    };
  }
}
