package org.muster.simulator.cli;

import picocli.CommandLine.Option;

/** The option every command answers with its usage. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this and exits.")
  private boolean asked;
}
