package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.muster.dialogue.UserDialogue;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Cont;
import org.muster.protocol.Default;
import org.muster.protocol.Delete;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;
import org.muster.protocol.Sub;
import org.muster.protocol.Unsub;
import org.muster.protocol.codec.ObjectDataWriter;
import org.muster.repository.Binding;
import org.muster.repository.DataRepository;

/** Turns verbs into commands, with the contents and the pages that those need. */
@Dependent
class Recipes {

  @Inject private DataRepository repository;
  @Inject private UserDialogue dialogue;

  /**
   * The recipe of a step.
   *
   * @throws Refusal invalid, if a part is missing or cannot be used
   */
  Recipe of(DeviceId device, NewStep step, String base) {
    return switch (step.verb()) {
      case READ -> Recipe.of(step.uri(), List.of(new Get(uri(step))));
      case WRITE -> write(device, step, base);
      case CREATE -> create(device, step, base);
      case DELETE -> Recipe.of(step.uri(), List.of(parsed("uri", () -> new Delete(uri(step)))));
      case EXECUTE -> execute(device, step, base);
      case SHOW -> show(device, step, base);
      case SUBSCRIBE -> subscribe(device, step, base);
      case UNSUBSCRIBE -> Recipe.of(step.uri(), List.of(parsed("uri", () -> new Unsub(uri(step)))));
      case PROVIDE_DEFAULT -> provide(step, base);
      case CONTINUE -> Recipe.of(null, List.of(new Cont(elsewhere(step))));
      case COMMAND -> Recipe.of(null, List.of(parsed("command", () -> command(step))));
    };
  }

  /** A read for clients that know no GET. */
  Command deliveryInstead(DeviceId device, ClientUri uri, String base) {
    String token = repository.openSlot(once(device)).token();
    return new Hpost(address(base, token), List.of(uri));
  }

  private Recipe write(DeviceId device, NewStep step, String base) {
    ClientUri uri = uri(step);
    JsonValue value = value(step);
    List<Command> commands = new ArrayList<>();
    commands.add(hget(device, uri, value, base));
    if (step.verify()) {
      commands.add(new Get(uri));
    }
    String expected = step.verify() ? "[" + value + "]" : null;
    return new Recipe(step.uri(), commands, expected, null);
  }

  private Recipe create(DeviceId device, NewStep step, String base) {
    Moid moid = moid(step);
    String token = repository.deposit(instance(moid, step), once(device)).token();
    String uri = ClientUri.at(moid).build().text();
    return Recipe.of(uri, List.of(new Hget(address(base, token), null)));
  }

  /** Any device that knows the address may fetch it, whenever it likes (TS §5.3.10). */
  private Recipe provide(NewStep step, String base) {
    Moid moid = moid(step);
    Binding standing = new Binding(null, null, 1, true);
    String token = repository.deposit(instance(moid, step), standing).token();
    for (NewVariant variant : step.variants()) {
      NodeData data = instance(moid, variant.value());
      repository.putVariant(token, variant.mcc(), variant.mnc(), data);
    }
    String network = step.variants().isEmpty() ? "" : DataRepository.NETWORK;
    String uri = ClientUri.at(moid).build().text();
    return Recipe.of(uri, List.of(new Default(address(base, token + network), moid)));
  }

  private Recipe subscribe(DeviceId device, NewStep step, String base) {
    ClientUri uri = uri(step);
    String token = repository.openSlot(new Binding(device, uri, 1, true)).token();
    return Recipe.of(step.uri(), List.of(parsed("uri", () -> new Sub(address(base, token), uri))));
  }

  private static NodeData instance(Moid moid, NewStep step) {
    return instance(moid, value(step));
  }

  private static NodeData instance(Moid moid, JsonValue value) {
    if (!(value instanceof JsonObject content) || content.size() != 1) {
      throw Refusal.invalid(
          "value", "value is an object with one member: the root node, and in it its children.");
    }
    Map.Entry<String, JsonValue> root = content.entrySet().iterator().next();
    return item(ClientUri.at(moid).build(), root.getKey(), root.getValue());
  }

  private Recipe execute(DeviceId device, NewStep step, String base) {
    ClientUri node = uri(step);
    List<Command> commands = new ArrayList<>();
    step.arguments()
        .forEach(
            (path, value) -> {
              ClientUri leaf =
                  parsed(
                      "arguments", () -> ClientUri.parse(node.withoutQuery().text() + "/" + path));
              commands.add(hget(device, leaf, value, base));
            });
    commands.add(parsed("uri", () -> new Exec(node, null)));
    return Recipe.of(step.uri(), commands);
  }

  private Recipe show(DeviceId device, NewStep step, String base) {
    if (step.question() == null) {
      throw Refusal.invalid("kind", "SHOW needs kind and title of what is shown.");
    }
    String token = dialogue.ask(device, step.question()).token();
    Command show = new Show(new ServerUri(base + "/ui/" + token));
    return new Recipe(null, List.of(show), null, token);
  }

  private Command hget(DeviceId device, ClientUri uri, JsonValue value, String base) {
    boolean subtree = value instanceof JsonStructure || uri.path().isEmpty();
    String label = uri.path().isEmpty() ? "Root" : uri.path().get(uri.path().size() - 1);
    NodeData data = subtree ? item(uri, label, value) : leaf(value);
    Binding binding = new Binding(device, uri.hasPlaceholder() ? null : uri, 1, false);
    String token = repository.deposit(data, binding).token();
    return parsed("uri", () -> new Hget(address(base, token), uri));
  }

  private static NodeData item(ClientUri uri, String label, JsonValue content) {
    ObjectItem item = new ObjectItem(null, uri, null, label, content);
    return new NodeData(MediaTypes.MO_DATA, ObjectDataWriter.write(List.of(item)));
  }

  private static NodeData leaf(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return new NodeData(MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Binding once(DeviceId device) {
    return new Binding(device, null, 1, false);
  }

  private static Moid moid(NewStep step) {
    return parsed("object", () -> Moid.parse(required("object", step.object())));
  }

  private static ServerUri elsewhere(NewStep step) {
    return parsed("uri", () -> new ServerUri(required("uri", step.uri())));
  }

  private static ServerUri address(String base, String token) {
    return new ServerUri(base + "/repository/" + token);
  }

  private static Command command(NewStep step) {
    return Command.of(step.command() == null ? List.of() : step.command());
  }

  private static ClientUri uri(NewStep step) {
    return parsed("uri", () -> ClientUri.parse(required("uri", step.uri())));
  }

  private static JsonValue value(NewStep step) {
    if (step.value() == null) {
      throw Refusal.invalid("value", "value is missing: what is to be written.");
    }
    return step.value();
  }

  private static String required(String parameter, String text) {
    if (text == null) {
      throw Refusal.invalid(parameter, parameter + " is missing.");
    }
    return text;
  }

  private static <T> T parsed(String parameter, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedException e) {
      throw Refusal.invalid(parameter, e.getMessage());
    }
  }
}
