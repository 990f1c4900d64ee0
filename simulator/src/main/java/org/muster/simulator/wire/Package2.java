package org.muster.simulator.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/**
 * The commands of a server (TS §5).
 *
 * @param commands in the order they are to be performed
 */
public record Package2(List<Command> commands) {

  /** The media type of Package#2. */
  public static final String MEDIA_TYPE = "application/vnd.oma.dm.request+json";

  /** The command that finishes a session. */
  public static final String END = "END";

  /** The command that moves a session. */
  public static final String CONT = "CONT";

  /**
   * Reads a package, strictly: every word must be a string.
   *
   * @param utf8 the body of the answer
   * @return the package
   * @throws UnreadablePackage when it is not one
   */
  public static Package2 read(byte[] utf8) throws UnreadablePackage {
    try {
      JsonArray array = JsonText.read(utf8).asJsonObject().getJsonArray("CMD");
      if (array == null) {
        throw new UnreadablePackage("Package#2 without CMD");
      }
      return new Package2(commands(array));
    } catch (JsonException | ClassCastException e) {
      throw new UnreadablePackage("not a Package#2: " + e.getMessage());
    }
  }

  /**
   * Reads a package as a client was seen to: any JSON object is one, if need be without commands
   * (TS §20).
   *
   * @param utf8 the body of an answer that is no Package#2
   * @return a package; empty when the body is no JSON object
   */
  public static Optional<Package2> misread(byte[] utf8) {
    try {
      JsonObject object = JsonText.read(utf8).asJsonObject();
      JsonValue array = object.getOrDefault("CMD", JsonValue.EMPTY_JSON_ARRAY);
      return Optional.of(new Package2(commands(array.asJsonArray())));
    } catch (JsonException | ClassCastException | UnreadablePackage e) {
      return Optional.empty();
    }
  }

  private static List<Command> commands(JsonArray array) throws UnreadablePackage {
    List<Command> commands = new ArrayList<>();
    for (JsonValue command : array) {
      commands.add(command(command.asJsonArray()));
    }
    return List.copyOf(commands);
  }

  private static Command command(JsonArray words) throws UnreadablePackage {
    List<String> texts =
        words.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    if (texts.isEmpty()) {
      throw new UnreadablePackage("a command without a name");
    }
    return new Command(texts.get(0), texts.subList(1, texts.size()));
  }

  /**
   * @return whether the session is over after this package
   */
  public boolean ends() {
    return commands.stream().anyMatch(command -> command.name().equals(END));
  }
}
