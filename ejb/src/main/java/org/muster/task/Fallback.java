package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.command.CommandDetails;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;
import org.muster.protocol.Miid;
import org.muster.tree.KnownTree;
import org.muster.tree.NodeDetails;

/** What else a step can be tried by, where the client does not know how (TS §5.3, §6.1). */
@Dependent
class Fallback {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;

  @Inject private Recipes recipes;
  @Inject private Delegating delegating;
  @Inject private KnownTree tree;

  /** The commands that take the place of one that failed; empty if there are none. */
  Optional<List<Command>> instead(Task task, Step step, CommandDetails command) {
    if (step.verb() == Verb.REVOKE && isRefusedDeletion(command)) {
      return delegating.withoutDeletion(task, step);
    }
    if (isAbsentInOneOfMany(step, command)) {
      return Optional.of(step.remaining()); // the others may have what this instance has not
    }
    if (!isUnknownWay(step, command)) {
      return Optional.empty();
    }
    ClientUri uri = ClientUri.parse(command.command().get(1));
    List<Command> named = named(task.device(), uri);
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    return command.status() == NOT_IMPLEMENTED
        ? Optional.of(deliveries(task, uri, step.remaining()))
        : Optional.empty();
  }

  /** A client that knows no GET knows none of those that would follow either. */
  private List<Command> deliveries(Task task, ClientUri first, List<Command> rest) {
    List<ClientUri> all = new ArrayList<>(List.of(first));
    rest.forEach(command -> all.add(((Get) command).source()));
    return all.stream()
        .map(uri -> recipes.deliveryInstead(task.device(), uri, task.base()))
        .toList();
  }

  /** All instances were asked one by one: of those that have the node one is enough. */
  private static boolean isAbsentInOneOfMany(Step step, CommandDetails command) {
    boolean many = step.verb() == Verb.READ && ClientUri.parse(step.uri()).instance().equals("*");
    boolean absent = command.status() != null && command.status() == NOT_FOUND;
    return many && absent && (step.result() != null || step.hasMore());
  }

  /** Why a step has failed; where nobody knows which instance is meant, that is said. */
  String explained(Step step, CommandDetails command) {
    if (!isUnknownWay(step, command)
        || !ClientUri.parse(command.command().get(1)).hasPlaceholder()) {
      return command.reason();
    }
    return "The client does not take conditions, and which node is meant is not known from what"
        + " was read before: read the object first, or name the node.";
  }

  private static boolean isRefusedDeletion(CommandDetails command) {
    Integer status = command.status();
    return command.command().get(0).equals("DELETE")
        && status != null
        && (status == NOT_ALLOWED || status == NOT_IMPLEMENTED);
  }

  private static boolean isUnknownWay(Step step, CommandDetails command) {
    boolean get = step.verb() == Verb.READ && command.command().get(0).equals("GET");
    return get
        && command.status() != null
        && (command.status() == NOT_IMPLEMENTED || command.status() == BAD_REQUEST);
  }

  private List<Command> named(DeviceId device, ClientUri uri) {
    List<Miid> announced = tree.instances(device, uri.moid());
    if (uri.instance().equals("*")) {
      return announced.stream().map(miid -> read(uri, miid)).toList();
    }
    List<ClientUri.NodeValue> conditions = Reading.choice(uri);
    List<Miid> meant =
        announced.stream()
            .filter(miid -> conditions.stream().allMatch(one -> holds(device, uri, miid, one)))
            .toList();
    return !conditions.isEmpty() && meant.size() == 1
        ? List.of(read(uri, meant.get(0)))
        : List.of();
  }

  private static Command read(ClientUri uri, Miid miid) {
    return new Get(Reading.of(uri, miid));
  }

  private boolean holds(DeviceId device, ClientUri uri, Miid miid, ClientUri.NodeValue condition) {
    String path = String.join("/", condition.path());
    return tree.nodes(device, uri.moid(), miid.value(), path).stream()
        .filter(node -> node.path().equals(path) && node.value() != null)
        .map(Fallback::text)
        .anyMatch(condition.value()::equals);
  }

  private static String text(NodeDetails node) {
    return StepResults.text(JsonText.readArray("[" + node.value() + "]").get(0));
  }
}
