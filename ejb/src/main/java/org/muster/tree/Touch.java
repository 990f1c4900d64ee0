package org.muster.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Sub;

/**
 * A part of a tree that a command touches, and the right that it needs on all of it (TS §6.3, §10).
 *
 * @param uri the address in the command
 * @param right one bit of an {@link AccessRight}
 * @param object the MOID
 * @param instance as it is written: it may be a wildcard, a placeholder, or empty
 * @param path names, wildcards and placeholders
 * @param levels how deep it goes; empty for all the way
 */
record Touch(
    ClientUri uri,
    int right,
    String object,
    String instance,
    List<String> path,
    OptionalInt levels) {

  private static final String ANY = "*";

  /** In the access-control object, the names down to a block are what the block is about. */
  private static final int BLOCK = 3;

  /**
   * What a command touches.
   *
   * @param entries what is known of the access-control object, which says what its own nodes are
   *     about
   */
  static List<Touch> of(Command command, List<AccessEntry> entries) {
    if (command instanceof Hget hget) {
      return hget.target() == null ? List.of() : List.of(writing(hget.target(), entries));
    }
    if (command instanceof Delete delete) {
      return List.of(writing(delete.target(), entries));
    }
    if (command instanceof Exec exec) {
      return List.of(of(exec.target(), AccessRight.EXECUTE, OptionalInt.of(0)));
    }
    return read(command).stream().map(uri -> of(uri, AccessRight.READ, uri.level())).toList();
  }

  /** Whether one of the instances that it means is enough to have it refused. */
  boolean meansEveryInstance() {
    return instance.equals(ANY);
  }

  boolean means(String miid) {
    return instance.isEmpty()
        || instance.equals(ANY)
        || isPlaceholder(instance)
        || instance.equals(miid);
  }

  /** The node itself, as far as its name is known. */
  String node() {
    return String.join("/", path);
  }

  /** Where a sub-tree with rights of its own and what is touched have a node in common. */
  Optional<String> common(String subtree) {
    List<String> names = subtree.isEmpty() ? List.of() : List.of(subtree.split("/"));
    for (int i = 0; i < Math.min(names.size(), path.size()); i++) {
      if (!path.get(i).equals(ANY) && !path.get(i).equals(names.get(i))) {
        return Optional.empty();
      }
    }
    boolean tooDeep = levels.isPresent() && names.size() - path.size() > levels.getAsInt();
    List<String> rest = path.subList(Math.min(names.size(), path.size()), path.size());
    return tooDeep
        ? Optional.empty()
        : Optional.of(String.join("/", Stream.concat(names.stream(), rest.stream()).toList()));
  }

  private static Touch of(ClientUri uri, int right, OptionalInt levels) {
    return new Touch(uri, right, uri.moid().value(), uri.instance(), uri.path(), levels);
  }

  /** Who writes into the access-control object delegates, in the sub-tree that it is about. */
  private static Touch writing(ClientUri uri, List<AccessEntry> entries) {
    List<String> names = uri.path();
    if (!uri.moid().equals(DeviceRights.OBJECT) || names.isEmpty() || names.get(0).equals(ANY)) {
      return of(uri, AccessRight.WRITE, OptionalInt.empty());
    }
    List<String> about = new ArrayList<>();
    if (names.size() >= BLOCK) {
      entries.stream()
          .filter(entry -> entry.right().object().equals(names.get(0)))
          .filter(entry -> AccessEntry.named(entry.block()).equals(block(names)))
          .map(entry -> entry.right().path())
          .filter(path -> !path.isEmpty())
          .findFirst()
          .ifPresent(path -> about.addAll(List.of(path.split("/"))));
    }
    String instance = names.size() > 1 ? names.get(1) : ANY;
    boolean oneBlock = names.size() >= BLOCK; // what others say of nodes deeper down, it leaves
    OptionalInt levels = oneBlock ? OptionalInt.of(0) : OptionalInt.empty();
    return new Touch(uri, AccessRight.DELEGATE, names.get(0), instance, about, levels);
  }

  private static String block(List<String> names) {
    return String.join("/", names.subList(0, BLOCK));
  }

  private static List<ClientUri> read(Command command) {
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

  private static boolean isPlaceholder(String name) {
    return name.startsWith("(");
  }
}
