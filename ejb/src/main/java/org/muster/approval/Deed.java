package org.muster.approval;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.command.Queueing;
import org.muster.kernel.JsonText;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;

/**
 * What is to be done, as it is kept until then.
 *
 * @param content of commands: their lines, and how they are to be queued; of a task its steps in
 *     words; of a deletion nothing
 */
record Deed(ApprovalKind kind, String device, JsonObject content) {

  static Deed commands(DeviceId device, List<Command> commands, Queueing how) {
    JsonArrayBuilder lines = JsonText.array();
    commands.forEach(
        command -> {
          JsonArrayBuilder line = JsonText.array();
          command.line().forEach(line::add);
          lines.add(line);
        });
    JsonObjectBuilder content =
        JsonText.object()
            .add("commands", lines)
            .add("wake", how.wake())
            .add("override", how.override());
    if (how.completeWithin() != null) {
      content.add("completeWithin", how.completeWithin().toString());
    }
    return new Deed(ApprovalKind.COMMANDS, device.value(), content.build());
  }

  static Deed task(DeviceId device, List<String> steps) {
    JsonArrayBuilder words = JsonText.array();
    steps.forEach(words::add);
    return new Deed(
        ApprovalKind.TASK, device.value(), JsonText.object().add("steps", words).build());
  }

  static Deed deletion(DeviceId device) {
    return new Deed(ApprovalKind.DELETION, device.value(), JsonText.object().build());
  }

  String text() {
    return content.toString();
  }

  DeviceId deviceId() {
    return new DeviceId(device);
  }

  List<Command> commands() {
    return content.getJsonArray("commands").getValuesAs(JsonArray.class).stream()
        .map(line -> Command.of(texts(line)))
        .toList();
  }

  Queueing how(String by) {
    String within = content.getString("completeWithin", null);
    return Queueing.by(by, content.getBoolean("wake"), content.getBoolean("override"))
        .completing(within == null ? null : Duration.parse(within))
        .afterCheck();
  }

  /** For people; whoever knows an address of the repository may have what is there. */
  List<String> words() {
    return switch (kind) {
      case COMMANDS -> commands().stream().map(Deed::words).toList();
      case TASK -> texts(content.getJsonArray("steps"));
      case DELETION -> List.of();
    };
  }

  private static String words(Command command) {
    return command.line().stream()
        .filter(part -> !part.contains("://"))
        .collect(Collectors.joining(" "));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
