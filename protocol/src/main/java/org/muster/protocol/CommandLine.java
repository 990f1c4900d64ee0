package org.muster.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A command as an array of strings, read parameter by parameter. What it refuses, it refuses by the
 * name of the parameter.
 */
final class CommandLine {

  static final String SERVER_URI = "ServerURI";
  static final String CLIENT_URI = "ClientURI";
  static final String MOID = "MOID";

  private static final String COMMAND = "command";

  private final String command;
  private final List<String> parameters;

  private CommandLine(String command, List<String> parameters) {
    this.command = command;
    this.parameters = parameters;
  }

  static Command read(List<String> line) {
    if (line.isEmpty()) {
      throw new MalformedException(COMMAND, "A command starts with its name, this one is empty.");
    }
    CommandForm form =
        CommandForm.named(line.get(0))
            .orElseThrow(() -> new MalformedException(COMMAND, unknown(line.get(0))));
    CommandLine parameters = new CommandLine(form.name(), line.subList(1, line.size()));
    parameters.refuseSurplus(form);
    return form.read(parameters);
  }

  ServerUri serverUri(int index) {
    return parameter(index, SERVER_URI, ServerUri::new);
  }

  ServerUri serverUriIfGiven(int index) {
    return index < parameters.size() ? serverUri(index) : null;
  }

  ClientUri clientUri(int index) {
    return parameter(index, CLIENT_URI, ClientUri::parse);
  }

  ClientUri clientUriIfGiven(int index) {
    return index < parameters.size() ? clientUri(index) : null;
  }

  /** The ClientURIs from an index to the end, one at least. */
  List<ClientUri> clientUris(int from) {
    List<ClientUri> uris = new ArrayList<>();
    do {
      uris.add(
          parameter(from + uris.size(), CLIENT_URI + " " + (uris.size() + 1), ClientUri::parse));
    } while (from + uris.size() < parameters.size());
    return uris;
  }

  Moid moid(int index) {
    return parameter(index, MOID, Moid::new);
  }

  private <T> T parameter(int index, String name, Function<String, T> reading) {
    String text = index < parameters.size() ? parameters.get(index) : null;
    if (text == null) {
      throw new MalformedException(name, command + " needs a " + name + ", which is missing.");
    }
    try {
      return reading.apply(text);
    } catch (MalformedException e) {
      throw new MalformedException(name, name + " of " + command + ": " + e.getMessage(), e);
    }
  }

  private void refuseSurplus(CommandForm form) {
    if (parameters.size() > form.most()) {
      throw new MalformedException(
          COMMAND,
          "%s takes %s, but %d parameters were given."
              .formatted(command, form.usage(), parameters.size()));
    }
  }

  private static String unknown(String name) {
    return "There is no command '%s'; the commands are %s, in upper case."
        .formatted(name, CommandForm.names());
  }
}
