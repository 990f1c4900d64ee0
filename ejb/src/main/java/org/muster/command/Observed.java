package org.muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Sub;
import org.muster.repository.ContentDelivered;
import org.muster.tree.NodeSource;
import org.muster.tree.Observation;
import org.muster.tree.TreeEvent;
import org.muster.tree.Written;

/** What a command says about the nodes of its device, once it is done. */
final class Observed {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private Observed() {}

  /** What a command read or wrote. */
  static Stream<TreeEvent> of(QueuedCommand command, Instant now) {
    return Stream.concat(reads(command, now), writes(command, now));
  }

  /** Where an HGET wrote: where it was told to, or where the device says that it did. */
  private static Stream<Written> writes(QueuedCommand command, Instant now) {
    CommandDetails details = command.details();
    if (!(command.command() instanceof Hget hget) || !is(details, OK)) {
      return Stream.empty();
    }
    Stream<ClientUri> places =
        hget.target() == null
            ? details.uris().stream().flatMap(Observed::place)
            : Stream.of(hget.target());
    return places.map(
        uri -> new Written(new DeviceId(command.device()), uri, source(command), now));
  }

  /** What a GET read. What came by a 304 is what was known before. */
  private static Stream<Observation> reads(QueuedCommand command, Instant now) {
    CommandDetails details = command.details();
    boolean read = details.data() != null && is(details, OK);
    return read && command.command() instanceof Get get
        ? Stream.of(observation(command, get.source(), details, now))
        : Stream.empty();
  }

  /** A node that is known not to be there: it was deleted, or a plain read did not find it. */
  static Optional<ClientUri> absence(QueuedCommand command) {
    CommandDetails details = command.details();
    Command done = command.command();
    if (done instanceof Delete delete && details.state() == CommandState.SUCCEEDED) {
      return Optional.of(delete.target());
    }
    return done instanceof Get get && is(details, NOT_FOUND) && isPlain(get.source())
        ? Optional.of(get.source())
        : Optional.empty();
  }

  /**
   * What an HPUT, HPOST or SUB delivered that is no file; with several addresses its items name
   * themselves.
   */
  static List<Observation> delivery(QueuedCommand command, ContentDelivered delivery) {
    List<ClientUri> asked = asked(command.command());
    if (asked.isEmpty()) {
      return List.of();
    }
    ClientUri only = asked.size() == 1 ? asked.get(0) : null;
    boolean cut = asked.stream().anyMatch(uri -> uri.level().isPresent());
    return List.of(
        new Observation(
            new DeviceId(command.device()),
            only,
            delivery.data(),
            cut,
            source(command),
            delivery.at()));
  }

  static NodeSource source(QueuedCommand command) {
    boolean changes = command.command() instanceof Hget || command.command() instanceof Delete;
    return new NodeSource(
        command.sessionId(),
        command.id(),
        command.command().name(),
        changes ? command.details().queuedBy() : null);
  }

  private static Observation observation(
      QueuedCommand command, ClientUri uri, CommandDetails details, Instant now) {
    return new Observation(
        new DeviceId(command.device()), uri, details.data(), source(command), now);
  }

  /** What a command asks the device to send; empty if nothing. */
  static List<ClientUri> asked(Command command) {
    if (command instanceof Get get) {
      return List.of(get.source());
    }
    if (command instanceof Hput hput) {
      return hput.sources();
    }
    if (command instanceof Hpost hpost) {
      return hpost.sources();
    }
    return command instanceof Sub sub ? List.of(sub.source()) : List.of();
  }

  private static Stream<ClientUri> place(String reported) {
    try {
      return Stream.of(ClientUri.parse(reported));
    } catch (MalformedException e) {
      return Stream.empty(); // it stays with the command, for people to look at
    }
  }

  private static boolean isPlain(ClientUri uri) {
    return !uri.hasWildcard() && !uri.hasPlaceholder();
  }

  private static boolean is(CommandDetails details, int status) {
    return details.status() != null && details.status() == status;
  }
}
