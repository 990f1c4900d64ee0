package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The address of nodes on a device: a management object, an instance of it, a path, and a query
 * that narrows the choice (TS §6.1).
 *
 * <pre>
 * urn:oma:mo:oma-dm-devinfo:1.2//DevID          node DevID of the only instance
 * urn:oma:mo:oma-fumo:1.0/fw1/                  root of the instance fw1
 * urn:oma:mo:moid:1.0/(x)/Data?nv=(x)/ID:GPS    Data of the instance whose ID is GPS
 * </pre>
 *
 * <p>Two addresses are equal if they are written alike: UNSUB must repeat the very string of SUB.
 */
public final class ClientUri {

  /** The name that stands for all instances, or all nodes, at its place. */
  static final String WILDCARD = "*";

  private final String text;
  private final Moid moid;
  private final String instance;
  private final List<String> path;
  private final List<Field> query;
  private final List<NodeValue> nodeValues;

  ClientUri(String text, Moid moid, String instance, List<String> path, ClientUriQuery query) {
    this.text = text;
    this.moid = moid;
    this.instance = instance;
    this.path = List.copyOf(path);
    this.query = query.fields();
    this.nodeValues = query.nodeValues();
  }

  /**
   * One field of the query, decoded.
   *
   * @param name {@code lv}, {@code nv}, {@code cv} or a vendor's name
   * @param value the value without percent-encoding
   */
  public record Field(String name, String value) {}

  /**
   * One condition on a placeholder: the leaf at the path below it has the value (TS §6.1, field
   * {@code nv}).
   *
   * @param placeholder the letter of the placeholder
   * @param path names of the nodes from the placeholder to the leaf, at least one
   * @param value the value the leaf must have, without percent-encoding
   */
  public record NodeValue(char placeholder, List<String> path, String value) {

    /** Keeps its own copy of the path. */
    public NodeValue {
      path = List.copyOf(path);
    }
  }

  /**
   * Reads an address. The slash after the instance may be missing if no path follows.
   *
   * @param text the address as written, not {@code null}, at most 2048 characters
   * @return the address
   * @throws MalformedException if it breaks the grammar; the message says where and why
   */
  public static ClientUri parse(String text) {
    return new ClientUriParser(Objects.requireNonNull(text, "text")).parse();
  }

  /**
   * Begins to write an address: of the root of the only instance, if nothing more is said.
   *
   * @param moid the management object
   */
  public static ClientUriBuilder at(Moid moid) {
    return new ClientUriBuilder(moid);
  }

  /**
   * Begins to write an address that is like this one.
   *
   * @return a builder with the instance, the path and the query of this
   */
  public ClientUriBuilder alike() {
    ClientUriBuilder builder = at(moid).instance(instance).nodes(path);
    nodeValues().forEach(c -> builder.where(c.placeholder(), c.path(), c.value()));
    query().stream()
        .filter(field -> !field.name().equals("nv"))
        .forEach(field -> builder.field(field.name(), field.value()));
    return builder;
  }

  /**
   * The management object addressed.
   *
   * @return its identifier, with {@code urn:} even if the text leaves that out
   */
  public Moid moid() {
    return moid;
  }

  /**
   * The instance as written.
   *
   * @return a MIID, a placeholder such as {@code (x)}, {@code *}, or empty for the only instance
   */
  public String instance() {
    return instance;
  }

  /**
   * The nodes on the way from the root, excluding the root.
   *
   * @return names, placeholders such as {@code (x)}, or {@code *}; empty for the root itself
   */
  public List<String> path() {
    return path;
  }

  /**
   * The fields of the query.
   *
   * @return the fields as they follow one another, decoded; empty if there is no query
   */
  public List<Field> query() {
    return query;
  }

  /**
   * The conditions on placeholders (the {@code nv} fields, taken apart).
   *
   * @return the conditions as they follow one another
   */
  public List<NodeValue> nodeValues() {
    return nodeValues;
  }

  /**
   * How many levels of children are wanted (field {@code lv}).
   *
   * @return a positive number, or empty for all of them
   */
  public OptionalInt level() {
    return first("lv").map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /**
   * The validator of what the server already knows (field {@code cv}, TS §11).
   *
   * @return the validator, decoded, or empty if there is none
   */
  public Optional<String> cacheValidator() {
    return first("cv");
  }

  /**
   * Whether the address may name several nodes.
   *
   * @return whether {@code *} stands for the instance or for a node of the path
   */
  public boolean hasWildcard() {
    return WILDCARD.equals(instance) || path.contains(WILDCARD);
  }

  /**
   * Whether the device has to find out which node is meant.
   *
   * @return whether an x-name such as {@code (x)} stands for the instance or for a node of the path
   */
  public boolean hasPlaceholder() {
    return ClientUriSyntax.isPlaceholder(instance)
        || path.stream().anyMatch(ClientUriSyntax::isPlaceholder);
  }

  /**
   * The same address with what is known already (field {@code cv}, TS §11).
   *
   * @param validator as the device gave it
   * @throws MalformedException if the address has a validator already, or becomes too long
   */
  public ClientUri withCacheValidator(String validator) {
    String field = new ClientUriBuilder(moid).cacheValidator(validator).build().text();
    String cv = field.substring(field.indexOf("cv="));
    return parse(text + (text.indexOf('?') < 0 ? "?" : "&") + cv);
  }

  /**
   * The same nodes without the query; only of use without placeholders.
   *
   * @return the address up to the question mark
   */
  public ClientUri withoutQuery() {
    int question = text.indexOf('?');
    return question < 0 ? this : parse(text.substring(0, question));
  }

  /**
   * The address as it was written.
   *
   * @return the original text
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClientUri that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The address as it was written. */
  @Override
  public String toString() {
    return text;
  }

  private Optional<String> first(String name) {
    return query.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
  }
}
