package org.muster.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The definition of a node (TS §6.3, §6.4).
 *
 * @param name its name; null for a node whose name is chosen at run time
 * @param title a name for people; null if there is none
 * @param description in a few words; null if there is none
 * @param format what it holds
 * @param access what may be done with it; empty for a node that no server ever sees
 * @param occurrence how often it occurs, in the words of the definition, for example {@code
 *     ZeroOrMore}
 * @param limit the N of {@code ZeroOrN} and {@code OneOrN}; 0 where it is none of them or is not
 *     said
 * @param permanent whether no server can create or delete it
 * @param ignoresCase whether its name may be written in capitals or not, as anybody likes ({@code
 *     CaseSense} is {@code CIS}). That this is about the names of nodes is all that the
 *     specification says of it; who writes a definition means a branch by it, so it holds for the
 *     node that says it and for all below it that do not say otherwise
 * @param defaultValue what it has if nobody gives it a value; null if that is not said
 * @param mimeTypes of its value; empty if they are not said
 * @param children empty for a leaf, and for a node whose children are the vendor's business
 */
public record NodeDefinition(
    String name,
    String title,
    String description,
    NodeFormat format,
    Set<AccessType> access,
    String occurrence,
    int limit,
    boolean permanent,
    boolean ignoresCase,
    String defaultValue,
    List<String> mimeTypes,
    List<NodeDefinition> children) {

  private static final String VENDORS = "Ext";

  /** Keeps its own copies. */
  public NodeDefinition {
    access = Set.copyOf(access);
    mimeTypes = List.copyOf(mimeTypes);
    children = List.copyOf(children);
  }

  /**
   * The child that a name in an address means: the one that is called so, or may be written so, or
   * the one that may be called anything. A placeholder or a wildcard means only the latter.
   */
  public Optional<NodeDefinition> child(String step) {
    boolean open = step.equals("*") || step.startsWith("(");
    Optional<NodeDefinition> named =
        open
            ? Optional.empty()
            : first(child -> step.equals(child.name))
                .or(() -> first(child -> child.ignoresCase && step.equalsIgnoreCase(child.name)));
    return named.or(() -> first(child -> child.name == null));
  }

  private Optional<NodeDefinition> first(Predicate<NodeDefinition> fits) {
    return children.stream().filter(fits).findFirst();
  }

  /**
   * Whether everything is allowed below: the branch where vendors put what they like, and a node of
   * which it is not said what is in it.
   */
  boolean isOpen() {
    return children.isEmpty() && (format == NodeFormat.NODE || VENDORS.equals(name));
  }

  /** Whether it has children instead of a value. */
  boolean isInterior() {
    return format == NodeFormat.NODE || !children.isEmpty();
  }

  /** How many of them there may be at most in one place. */
  int most() {
    return switch (occurrence) {
      case "One", "ZeroOrOne" -> 1;
      case "ZeroOrN", "OneOrN" -> limit > 0 ? limit : Integer.MAX_VALUE;
      default -> Integer.MAX_VALUE;
    };
  }

  /**
   * Whether whoever writes its parent has to write it: it is always there, a server may write it,
   * and it does not come by itself as permanent nodes do, and those with a default (TS §6.3).
   */
  boolean isNeeded() {
    return occurrence.startsWith("One")
        && !permanent
        && defaultValue == null
        && allows(AccessType.ADD, AccessType.REPLACE);
  }

  boolean allows(AccessType... any) {
    return Arrays.stream(any).anyMatch(access::contains);
  }
}
