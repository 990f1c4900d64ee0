package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.muster.dialogue.UserDialogue;
import org.muster.kernel.Refusal;
import org.muster.model.FormedValue;
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
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;
import org.muster.protocol.Sub;
import org.muster.protocol.Unsub;
import org.muster.repository.Binding;
import org.muster.repository.DataRepository;

/** Turns verbs into commands, with the contents and the pages that those need. */
@Dependent
class Recipes {

  @Inject private DataRepository repository;
  @Inject private UserDialogue dialogue;
  @Inject private Contents contents;

  /**
   * The recipe of a step.
   *
   * @throws Refusal invalid, if a part is missing or cannot be used
   */
  Recipe of(Addressee to, NewStep step) {
    return switch (step.verb()) {
      case READ -> read(step);
      case WRITE -> write(to, step);
      case CREATE -> create(to, step);
      case DELETE -> Recipe.of(step.uri(), List.of(parsed("uri", () -> new Delete(uri(step)))));
      case EXECUTE -> execute(to, step);
      case SHOW -> show(to, step);
      case SUBSCRIBE -> subscribe(to, step);
      case UNSUBSCRIBE -> Recipe.of(step.uri(), List.of(parsed("uri", () -> new Unsub(uri(step)))));
      case PROVIDE_DEFAULT -> provide(to, step);
      case CONTINUE -> Recipe.of(null, List.of(new Cont(elsewhere(step))));
      case GRANT, REVOKE ->
          throw new IllegalArgumentException("Rights are changed by what is known of them");
      case COMMAND -> Recipe.of(null, List.of(parsed("command", () -> command(step))));
    };
  }

  /** A read for clients that know no GET. */
  Command deliveryInstead(DeviceId device, ClientUri uri, String base) {
    String token = repository.openSlot(once(device)).token();
    return new Hpost(address(base, token), List.of(uri));
  }

  private static Recipe read(NewStep step) {
    String address = required("uri", step.uri());
    ClientUri uri = parsed("uri", () -> Reading.narrowed(address, step.levels(), step.where()));
    return Recipe.of(uri.text(), List.of(new Get(uri)));
  }

  private Recipe write(Addressee to, NewStep step) {
    ClientUri uri = uri(step);
    FormedValue value = contents.formed(to, uri, value(step));
    List<Command> commands = new ArrayList<>();
    commands.add(hget(to, uri, value));
    if (step.verify()) {
      commands.add(new Get(uri));
    }
    String expected = step.verify() ? "[" + value.json() + "]" : null;
    return new Recipe(step.uri(), commands, expected, null, null);
  }

  private Recipe create(Addressee to, NewStep step) {
    Moid moid = moid(step);
    NodeData instance = contents.instance(to, moid, value(step));
    String token = repository.deposit(instance, once(to.device())).token();
    String uri = ClientUri.at(moid).build().text();
    return Recipe.of(uri, List.of(new Hget(address(to.base(), token), null)));
  }

  /** Any device that knows the address may fetch it, whenever it likes (TS §5.3.10). */
  private Recipe provide(Addressee to, NewStep step) {
    Moid moid = moid(step);
    Binding standing = new Binding(null, null, 1, true);
    NodeData instance = contents.instance(to, moid, value(step));
    String token = repository.deposit(instance, standing).token();
    for (NewVariant variant : step.variants()) {
      NodeData data = contents.instance(to, moid, variant.value());
      repository.putVariant(token, variant.mcc(), variant.mnc(), data);
    }
    String network = step.variants().isEmpty() ? "" : DataRepository.NETWORK;
    String uri = ClientUri.at(moid).build().text();
    return Recipe.of(uri, List.of(new Default(address(to.base(), token + network), moid)));
  }

  private Recipe subscribe(Addressee to, NewStep step) {
    ClientUri uri = uri(step);
    String token = repository.openSlot(new Binding(to.device(), uri, 1, true)).token();
    return Recipe.of(
        step.uri(), List.of(parsed("uri", () -> new Sub(address(to.base(), token), uri))));
  }

  private Recipe execute(Addressee to, NewStep step) {
    ClientUri node = uri(step);
    List<Command> commands = new ArrayList<>();
    step.arguments()
        .forEach(
            (path, value) -> {
              ClientUri leaf =
                  parsed("arguments", () -> node.alike().nodes(List.of(path.split("/"))).build());
              commands.add(hget(to, leaf, argument(to, leaf, value)));
            });
    commands.add(parsed("uri", () -> new Exec(node, null)));
    return Recipe.of(step.uri(), commands);
  }

  private Recipe show(Addressee to, NewStep step) {
    if (step.question() == null) {
      throw Refusal.invalid("kind", "SHOW needs kind and title of what is shown.");
    }
    String token = dialogue.ask(to.device(), step.question()).token();
    Command show = new Show(new ServerUri(to.base() + "/ui/" + token));
    return new Recipe(null, List.of(show), null, token, null);
  }

  /** A write of a value as it is, which is kept for the device to fetch. */
  Command hget(DeviceId device, ClientUri uri, JsonValue value, String base) {
    return hget(new Addressee(device, base, false), uri, new FormedValue(value, null));
  }

  private FormedValue argument(Addressee to, ClientUri leaf, JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      throw Refusal.invalid("arguments", "An argument has a value: " + leaf + " has none.");
    }
    try {
      return contents.formed(to, leaf, value);
    } catch (Refusal refusal) {
      throw Refusal.invalid("arguments", refusal.getMessage());
    }
  }

  private Command hget(Addressee to, ClientUri uri, FormedValue value) {
    ClientUri target = uri.hasPlaceholder() ? null : uri;
    Binding binding = new Binding(to.device(), target, 1, false, value.isTyped());
    String token = repository.deposit(Contents.of(uri, value), binding).token();
    return parsed("uri", () -> new Hget(address(to.base(), token), uri));
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
    List<String> line = step.command() == null ? List.of() : step.command();
    if (line.stream().anyMatch(Objects::isNull)) {
      throw new MalformedException("command is an array of strings.");
    }
    return Command.of(line);
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
