package org.muster.simulator.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: one device, a fleet, a load of some kind, or a cloud. */
@Command(
    name = "muster-simulator",
    description = "Devices that speak OMA DM 2.0 to a server.",
    subcommands = {
      OneCommand.class,
      FleetCommand.class,
      LoadCommand.class,
      NotifyCommand.class,
      AuthenticationCommand.class,
      CloudCommand.class
    })
public final class MusterSimulator implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "one, fleet, load, notify, authentication or cloud?");
  }

  /**
   * @return the command line, ready to execute
   */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new MusterSimulator());
    line.getSubcommands().values().forEach(QuirkList::addTo);
    return line.setExecutionExceptionHandler(new ShortError());
  }

  /**
   * @param arguments what to do; {@code --help} tells
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}
