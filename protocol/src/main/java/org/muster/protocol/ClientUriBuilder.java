package org.muster.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a ClientURI piece by piece (TS §6.1), so that nobody glues one from strings. Values of the
 * query are encoded here. What breaks the grammar is refused when it is built.
 */
public final class ClientUriBuilder {

  private static final String SEPARATORS = "/?&#=";

  private final Moid moid;
  private final List<String> path = new ArrayList<>();
  private final List<String> query = new ArrayList<>();
  private String instance = "";

  ClientUriBuilder(Moid moid) {
    this.moid = moid;
  }

  /** The instance with this identifier. */
  public ClientUriBuilder instance(Miid miid) {
    return instance(miid.value());
  }

  /** The only instance that there is; the device refuses if there are several. */
  public ClientUriBuilder onlyInstance() {
    return instance("");
  }

  /** All instances. */
  public ClientUriBuilder everyInstance() {
    return instance(ClientUri.WILDCARD);
  }

  /** The one instance that fulfils the conditions on this letter ({@link #where}). */
  public ClientUriBuilder instancePlaceholder(char letter) {
    return instance(placeholderName(letter));
  }

  /**
   * One step down, to the node with this name.
   *
   * @throws MalformedException if it is more than one name
   */
  public ClientUriBuilder node(String name) {
    path.add(single(name));
    return this;
  }

  /**
   * Several steps down.
   *
   * @throws MalformedException if one of them is more than one name
   */
  public ClientUriBuilder nodes(List<String> names) {
    names.forEach(this::node);
    return this;
  }

  /** One step down, to all nodes that are there. */
  public ClientUriBuilder everyNode() {
    return node(ClientUri.WILDCARD);
  }

  /** One step down, to the one node that fulfils the conditions on this letter. */
  public ClientUriBuilder placeholder(char letter) {
    return node(placeholderName(letter));
  }

  /**
   * A condition: below the placeholder with this letter, the leaf at the path has this value (field
   * {@code nv}).
   *
   * @throws MalformedException if one of the names is more than one
   */
  public ClientUriBuilder where(char letter, List<String> leaf, String value) {
    leaf.forEach(ClientUriBuilder::single);
    query.add("nv=" + placeholderName(letter) + "/" + String.join("/", leaf) + ":" + coded(value));
    return this;
  }

  /** No more levels of children than this, at least 1 (field {@code lv}). */
  public ClientUriBuilder level(int levels) {
    return field("lv", Integer.toString(levels));
  }

  /** What is known already (field {@code cv}, TS §11). */
  public ClientUriBuilder cacheValidator(String validator) {
    return field("cv", validator);
  }

  /** A field of the query; vendors have their own, which other devices ignore. */
  public ClientUriBuilder field(String name, String value) {
    query.add(name + "=" + coded(value));
    return this;
  }

  /**
   * The address.
   *
   * @throws MalformedException if it breaks the grammar; the message says where and why
   */
  public ClientUri build() {
    StringBuilder text = new StringBuilder(moid.value()).append('/').append(instance);
    if (path.isEmpty()) {
      text.append('/');
    }
    path.forEach(name -> text.append('/').append(name));
    if (!query.isEmpty()) {
      text.append('?').append(String.join("&", query));
    }
    return ClientUri.parse(text.toString());
  }

  ClientUriBuilder instance(String name) {
    instance = name;
    return this;
  }

  /** Names are written as they are: what separates them must not be in them. */
  private static String single(String name) {
    if (name.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      throw new MalformedException(
          "'" + name + "' is no name of a node: it has one of " + SEPARATORS);
    }
    return name;
  }

  private static String placeholderName(char letter) {
    return "(" + letter + ")";
  }

  private static String coded(String value) {
    StringBuilder coded = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (Characters.isUnreserved(c)) {
        coded.append(c);
      } else {
        coded.append(String.format("%%%02X", (int) c));
      }
    }
    return coded.toString();
  }
}
