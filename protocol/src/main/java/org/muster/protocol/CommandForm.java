package org.muster.protocol;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of each command: its name and the parameters it takes (TS §5.3, Appendix C). */
enum CommandForm {
  HGET(
      "a ServerURI and at most one ClientURI",
      2,
      p -> new Hget(p.serverUri(0), p.clientUriIfGiven(1))),
  HPUT("a ServerURI and one or more ClientURIs", p -> new Hput(p.serverUri(0), p.clientUris(1))),
  HPOST("a ServerURI and one or more ClientURIs", p -> new Hpost(p.serverUri(0), p.clientUris(1))),
  DELETE("one ClientURI", 1, p -> new Delete(p.clientUri(0))),
  EXEC(
      "a ClientURI and at most one ServerURI",
      2,
      p -> new Exec(p.clientUri(0), p.serverUriIfGiven(1))),
  GET("one ClientURI", 1, p -> new Get(p.clientUri(0))),
  SHOW("one ServerURI", 1, p -> new Show(p.serverUri(0))),
  CONT("one ServerURI", 1, p -> new Cont(p.serverUri(0))),
  END("no parameters", 0, p -> new End()),
  DEFAULT("a ServerURI and a MOID", 2, p -> new Default(p.serverUri(0), p.moid(1))),
  SUB("a ServerURI and a ClientURI", 2, p -> new Sub(p.serverUri(0), p.clientUri(1))),
  UNSUB("one ClientURI", 1, p -> new Unsub(p.clientUri(0)));

  private final String usage;
  private final int most;
  private final Function<CommandLine, Command> reading;

  CommandForm(String usage, Function<CommandLine, Command> reading) {
    this(usage, Integer.MAX_VALUE, reading);
  }

  CommandForm(String usage, int most, Function<CommandLine, Command> reading) {
    this.usage = usage;
    this.most = most;
    this.reading = reading;
  }

  static Optional<CommandForm> named(String name) {
    return Arrays.stream(values()).filter(form -> form.name().equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  Command read(CommandLine parameters) {
    return reading.apply(parameters);
  }

  /** The parameters in words. */
  String usage() {
    return usage;
  }

  /** How many parameters the command takes at most. */
  int most() {
    return most;
  }
}
