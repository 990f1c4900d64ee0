package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataWriter;

/** What need not be read again, because the device knows that it has not changed (TS §11). */
@Dependent
class ReadCache {

  @Inject private KnownInstances instances;

  List<Command> withValidators(DeviceId device, List<Command> commands) {
    if (commands.stream().noneMatch(ReadCache::reads)) {
      return commands;
    }
    List<Validator> known = instances.validators(device.value());
    return known.isEmpty()
        ? commands
        : commands.stream().map(command -> withValidators(command, known)).toList();
  }

  void changing(DeviceId device, List<Command> commands) {
    for (Command command : commands) {
      if (command instanceof Hget hget && hget.target() != null) {
        drop(device, hget.target());
      } else if (command instanceof Delete delete) {
        drop(device, delete.target());
      }
    }
  }

  /**
   * Takes note of a read that was refused: if it travels with a validator, it may be that which the
   * device does not take, and it is told none of this object any more.
   *
   * @return whether the read would now travel in another way
   */
  boolean refused(DeviceId device, Command command) {
    Command travelled = withValidators(device, List.of(command)).get(0);
    Set<String> objects =
        sources(travelled).stream()
            .filter(uri -> uri.cacheValidator().isPresent() && !sources(command).contains(uri))
            .map(uri -> uri.moid().value())
            .collect(Collectors.toSet());
    if (!objects.isEmpty()) {
      instances.lock(Set.of(device.value()), objects).forEach(KnownInstance::takesNoValidator);
    }
    return !objects.isEmpty();
  }

  private static List<ClientUri> sources(Command command) {
    if (command instanceof Get get) {
      return List.of(get.source());
    }
    if (command instanceof Hput hput) {
      return hput.sources();
    }
    return command instanceof Hpost hpost ? hpost.sources() : List.of();
  }

  /** All of it or nothing: a part that is not known cannot be told from one that is not there. */
  Optional<NodeData> stored(DeviceId device, List<ClientUri> uris) {
    List<ObjectItem> items = uris.stream().flatMap(uri -> item(device, uri).stream()).toList();
    return items.isEmpty() || items.size() < uris.size()
        ? Optional.empty()
        : Optional.of(new NodeData(MediaTypes.MO_DATA, ObjectDataWriter.write(items)));
  }

  private Optional<ObjectItem> item(DeviceId device, ClientUri uri) {
    List<KnownInstance> known = instances.of(device.value(), uri.moid().value());
    return known.stream()
        .filter(one -> one.isMeant(uri.instance(), known.size()))
        .findFirst()
        .flatMap(one -> item(one, uri));
  }

  private static Optional<ObjectItem> item(KnownInstance known, ClientUri uri) {
    List<String> path = uri.path();
    JsonValue content = known.content(String.join("/", path));
    String label = path.isEmpty() ? known.root() : path.get(path.size() - 1);
    if (content == null || label == null) {
      return Optional.empty();
    }
    JsonValue wanted =
        uri.level().isPresent() ? NodeTree.cut(content, uri.level().getAsInt()) : content;
    return Optional.of(new ObjectItem(null, uri.withoutQuery(), known.validator(), label, wanted));
  }

  private static boolean reads(Command command) {
    return command instanceof Get || command instanceof Hput || command instanceof Hpost;
  }

  private static Command withValidators(Command command, List<Validator> known) {
    if (command instanceof Get get) {
      return new Get(Validator.added(get.source(), known));
    }
    if (command instanceof Hput hput) {
      return new Hput(hput.target(), added(hput.sources(), known));
    }
    return command instanceof Hpost hpost
        ? new Hpost(hpost.target(), added(hpost.sources(), known))
        : command;
  }

  private static List<ClientUri> added(List<ClientUri> uris, List<Validator> known) {
    return uris.stream().map(uri -> Validator.added(uri, known)).toList();
  }

  /** Where the device chooses the instance, or it is the only one, any of them may be meant. */
  private void drop(DeviceId device, ClientUri target) {
    boolean named = !target.instance().isEmpty() && !target.instance().startsWith("(");
    instances.dropValidators(
        device.value(), target.moid().value(), named ? target.instance() : null);
  }
}
