package org.muster.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.protocol.Alert;
import org.muster.protocol.AlertResult;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Exec;
import org.muster.protocol.MalformedException;

/**
 * An alert that may tell how an execution ended, and which one (TS §5.4, §13.1). Devices write the
 * source in other words than the server wrote the target: with the instance's name where the server
 * left it out, the root of the object instead of the executed node (FUMO), or not at all.
 */
final class CompletionAlert {

  private static final String FUMO = "org.openmobilealliance.dm.firmwareupdate.";

  /** What only a completion is called. */
  private static final Set<String> ENDS =
      Set.of(FUMO + "download", FUMO + "update", FUMO + "downloadandupdate");

  private static final String OPERATION_COMPLETE = "OperationComplete";

  /** Alerts of the same objects that are about something else. */
  private static final Set<String> OTHERS = Set.of(FUMO + "devicerequest", FUMO + "userrequest");

  private static final List<String> OTHER_ENDINGS =
      List.of(
          "TrapNotification",
          "TrapInactiveNotification",
          "TrapDeregistered",
          "CollectedSimpleDataReport");

  /** Whose the alerts are, where they do not name a source. */
  private static final Map<String, String> OBJECTS =
      Map.of(
          FUMO,
          "urn:oma:mo:oma-fumo:",
          "urn:oma:at:scomo:",
          "urn:oma:mo:oma-scomo:",
          "urn:oma:at:lawmo:",
          "urn:oma:mo:oma-lawmo:",
          "urn:oma:at:dcmo:",
          "urn:oma:mo:oma-dcmo:",
          "urn:oma:at:diagmon:",
          "urn:oma:mo:oma-diag");

  private final Alert alert;
  private final Optional<AlertResult> result;

  CompletionAlert(Alert alert) {
    this.alert = alert;
    this.result = AlertResult.of(alert);
  }

  /** What it says; empty if it gives no number that can be read. */
  Optional<AlertResult> result() {
    return result;
  }

  /** Whether it can be about the end of an execution at all. */
  boolean tellsAnEnd() {
    if (OTHERS.contains(alert.type()) || OTHER_ENDINGS.stream().anyMatch(alert.type()::endsWith)) {
      return false;
    }
    return result.isPresent()
        || ENDS.contains(alert.type())
        || alert.type().endsWith(OPERATION_COMPLETE);
  }

  /**
   * The execution that it is about.
   *
   * @param underWay executions that are not over, the oldest first
   * @return empty if it is about none of them, or cannot be told which
   */
  Optional<QueuedCommand> among(List<QueuedCommand> underWay) {
    if (alert.source() == null) {
      return OBJECTS.entrySet().stream()
          .filter(object -> alert.type().startsWith(object.getKey()))
          .findFirst()
          .flatMap(
              object ->
                  only(underWay, target -> target.moid().value().startsWith(object.getValue())));
    }
    return source().flatMap(source -> among(underWay, source));
  }

  private Optional<QueuedCommand> among(List<QueuedCommand> underWay, ClientUri source) {
    // Two executions of one node cannot be told apart: the older one ends first.
    Optional<QueuedCommand> literally =
        underWay.stream().filter(c -> target(c).text().equals(source.text())).findFirst();
    return literally
        .or(() -> only(underWay, target -> isNode(source, target)))
        .or(() -> only(underWay, target -> isRootOf(source, target)));
  }

  private Optional<ClientUri> source() {
    try {
      return Optional.of(ClientUri.parse(alert.source()));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** The oldest of those that fit, if all that fit are executions of the same node. */
  private static Optional<QueuedCommand> only(
      List<QueuedCommand> underWay, Predicate<ClientUri> fits) {
    List<QueuedCommand> fitting = underWay.stream().filter(c -> fits.test(target(c))).toList();
    long nodes = fitting.stream().map(CompletionAlert::target).distinct().count();
    return nodes == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean isNode(ClientUri source, ClientUri target) {
    return isInstance(source, target)
        && source.path().size() == target.path().size()
        && Stream.iterate(0, i -> i < source.path().size(), i -> i + 1)
            .allMatch(i -> isNodeName(source.path().get(i), target.path().get(i)));
  }

  private static boolean isRootOf(ClientUri source, ClientUri target) {
    return source.path().isEmpty() && isInstance(source, target);
  }

  private static boolean isInstance(ClientUri source, ClientUri target) {
    return source.moid().equals(target.moid()) && isName(source.instance(), target.instance());
  }

  /** Which case counts is the device's to say; what is written alike was looked for before. */
  private static boolean isNodeName(String reported, String asked) {
    return reported.equalsIgnoreCase(asked) || isName(reported, asked);
  }

  private static boolean isName(String reported, String asked) {
    return reported.equals(asked)
        || reported.isEmpty()
        || asked.isEmpty()
        || reported.startsWith("(")
        || asked.startsWith("(");
  }

  private static ClientUri target(QueuedCommand command) {
    return ((Exec) command.command()).target();
  }
}
