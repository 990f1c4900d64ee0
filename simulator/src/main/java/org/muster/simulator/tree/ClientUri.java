package org.muster.simulator.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address of nodes on a device (TS §11.1).
 *
 * <p>Read leniently: the slash that closes an instance root may be missing, and so may the leading
 * {@code urn:} (TS §13.3).
 */
public final class ClientUri {

  private final String moid;
  private final Step instance;
  private final List<Step> path;
  private final Query query;

  private ClientUri(String moid, Step instance, List<Step> path, Query query) {
    this.moid = moid;
    this.instance = instance;
    this.path = path;
    this.query = query;
  }

  /**
   * Reads an address.
   *
   * @param text as sent by a server, never null
   * @return the address, never null
   * @throws TreeFault 400 when it is malformed
   */
  public static ClientUri parse(String text) throws TreeFault {
    int mark = text.indexOf('?');
    String address = mark < 0 ? text : text.substring(0, mark);
    Query query = mark < 0 ? Query.NONE : Query.parse(text.substring(mark + 1));
    int slash = address.indexOf('/');
    if (slash < 1) {
      throw TreeFault.malformed("no ClientURI: " + text);
    }
    String moid = address.substring(0, slash);
    String[] names = address.substring(slash + 1).split("/", -1);
    Step instance = names[0].isEmpty() ? new Step.Only() : Step.parse(names[0]);
    ClientUri uri = new ClientUri(known(moid), instance, pathOf(names), query);
    uri.checkLetters();
    return uri;
  }

  /**
   * Reads the name of a kind of management object.
   *
   * @param text as sent by a server, never null
   * @return the name
   * @throws TreeFault 400 when it is none
   */
  public static String parseMoid(String text) throws TreeFault {
    if (!text.matches("[^/?#\\s\\p{Cntrl}]{1,255}")) {
      throw TreeFault.malformed("no MOID: " + text);
    }
    return known(text);
  }

  private static String known(String moid) {
    return moid.startsWith("oma:mo:") ? "urn:" + moid : moid;
  }

  private static List<Step> pathOf(String[] names) throws TreeFault {
    List<Step> path = new ArrayList<>();
    boolean root = names.length == 2 && names[1].isEmpty();
    for (int i = 1; i < names.length && !root; i++) {
      path.add(Step.parse(names[i]));
    }
    return List.copyOf(path);
  }

  /** Each letter once; a condition needs its placeholder. */
  private void checkLetters() throws TreeFault {
    Set<String> letters = new HashSet<>();
    List<Step> steps = new ArrayList<>(path);
    steps.add(instance);
    for (Step step : steps) {
      if (step instanceof Step.Placeholder placeholder && !letters.add(placeholder.letter())) {
        throw TreeFault.malformed("placeholder used twice: " + placeholder.letter());
      }
    }
    for (Condition condition : query.conditions()) {
      if (!letters.contains(condition.letter())) {
        throw TreeFault.malformed("condition without a placeholder: " + condition.letter());
      }
    }
  }

  /**
   * @return the kind of management object
   */
  public String moid() {
    return moid;
  }

  /**
   * @return whether it is the form {@code MOID//}, which serialised data names a kind with
   */
  public boolean namesNewInstance() {
    return instance instanceof Step.Only && path.isEmpty();
  }

  Step instance() {
    return instance;
  }

  List<Step> path() {
    return path;
  }

  Query query() {
    return query;
  }

  /**
   * The address of the node above.
   *
   * @return another address; only for one that is no root
   */
  public ClientUri parent() {
    return new ClientUri(moid, instance, path.subList(0, path.size() - 1), query);
  }

  /**
   * The name of the node, as it is or is to be.
   *
   * @return empty for a root, a placeholder and an asterisk
   */
  public Optional<String> name() {
    Step last = path.isEmpty() ? instance : path.get(path.size() - 1);
    return last instanceof Step.Named named && !path.isEmpty()
        ? Optional.of(named.name())
        : Optional.empty();
  }

  /**
   * @return whether it is an instance's root
   */
  public boolean isRoot() {
    return path.isEmpty();
  }

  /** Whether it may lead to several nodes. */
  boolean hasWildcard() {
    return instance instanceof Step.Every || path.stream().anyMatch(s -> s instanceof Step.Every);
  }
}
