package org.muster.simulator.cli;

import java.util.Arrays;
import org.muster.simulator.quirk.Place;
import org.muster.simulator.quirk.Quirk;
import picocli.CommandLine;

/** The quirks, a line each, below the options of a command. */
final class QuirkList {

  private QuirkList() {}

  static void addTo(CommandLine command) {
    command.getCommandSpec().usageMessage().footer(text());
  }

  private static String text() {
    StringBuilder text = new StringBuilder("%nQuirks, by where they show:");
    for (Place place : Place.values()) {
      text.append("%n  ").append(place.title()).append("%n");
      Arrays.stream(Quirk.values())
          .filter(quirk -> quirk.place() == place)
          .forEach(quirk -> text.append(line(quirk)));
    }
    return text.toString();
  }

  private static String line(Quirk quirk) {
    return "    " + quirk.word() + ": " + quirk.line().replace("%", "%%") + "%n";
  }
}
