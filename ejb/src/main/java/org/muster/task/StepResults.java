package org.muster.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.command.CommandDetails;
import org.muster.dialogue.UserAnswer;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/** What people are told of what came back. */
final class StepResults {

  private StepResults() {}

  /** What a command adds to the result of its step; empty if nothing. */
  static Optional<String> of(Step step, CommandDetails command) {
    return switch (step.verb()) {
      case READ -> Optional.ofNullable(shaped(step, command)).map(data -> read(step, data));
      case CREATE -> Optional.of(created(command.uris()));
      case COMMAND -> Optional.ofNullable(command.plainData()).map(data -> value(data).toString());
      default -> Optional.empty();
    };
  }

  static String of(UserAnswer answer) {
    JsonObjectBuilder json =
        JsonText.object().add("outcome", answer.outcome().name().toLowerCase(Locale.ROOT));
    if (answer.words() != null) {
      json.add("answer", answer.words());
    }
    return json.build().toString();
  }

  /** Of several nodes each has its address, be they read by one command or by several. */
  private static NodeData shaped(Step step, CommandDetails command) {
    return ClientUri.parse(step.uri()).hasWildcard() ? command.items() : command.plainData();
  }

  /** Several instances are several items of one list. */
  private static String read(Step step, NodeData data) {
    JsonValue now = value(data);
    if (step.result() == null) {
      return now.toString();
    }
    JsonArrayBuilder all = JsonText.array();
    JsonText.readArray("[" + step.result() + "]").forEach(before -> add(all, before));
    add(all, now);
    return all.build().toString();
  }

  private static void add(JsonArrayBuilder all, JsonValue value) {
    if (value instanceof jakarta.json.JsonArray items) {
      items.forEach(all::add);
    } else {
      all.add(value);
    }
  }

  private static String created(List<String> uris) {
    JsonObjectBuilder json = JsonText.object();
    JsonArrayBuilder places = JsonText.array();
    uris.forEach(places::add);
    json.add("uris", places);
    uris.stream()
        .findFirst()
        .flatMap(StepResults::instance)
        .ifPresent(i -> json.add("instance", i));
    return json.build().toString();
  }

  private static Optional<String> instance(String uri) {
    try {
      return Optional.of(ClientUri.parse(uri).instance()).filter(name -> !name.isEmpty());
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** JSON as it is, text as a string, anything else in base64. */
  private static JsonValue value(NodeData data) {
    if (data.isJson()) {
      try {
        return JsonText.readArray("[" + data.text() + "]").get(0);
      } catch (RuntimeException e) {
        return JsonText.string(data.text()); // a device called it JSON, and it is none
      }
    }
    return JsonText.string(
        data.isText() ? data.text() : Base64.getEncoder().encodeToString(data.content()));
  }

  /** The content of the only node that came; empty if there is none, or there are several. */
  static Optional<JsonValue> content(NodeData data) {
    if (!data.isJson()) {
      return Optional.of(value(data));
    }
    try {
      List<ObjectItem> items = ObjectDataReader.read(data.content());
      return items.size() == 1 ? Optional.of(items.get(0).content()) : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** A scalar as text: a number, or a condition, may come as either. Nothing is an empty text. */
  static String text(JsonValue value) {
    if (value == JsonValue.NULL) {
      return "";
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
