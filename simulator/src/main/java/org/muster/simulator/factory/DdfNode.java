package org.muster.simulator.factory;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.Definition;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.Occurrence;

/**
 * A Node element of a DDF (TS §6.4).
 *
 * <p>Real files leave out what the DTD demands. A node without DFFormat is a branch when it has
 * children and a text when not; one without AccessType may be read, while one with an empty
 * AccessType is hidden; without Occurrence it is there once; without NodeName its name is chosen at
 * run time.
 */
final class DdfNode {

  private static final int MOST_MARKED = 65_536;

  private final DdfElement element;

  DdfNode(DdfElement element) {
    this.element = element;
  }

  Definition definition() {
    List<Definition> children =
        element.children("Node").map(child -> new DdfNode(child).definition()).toList();
    Optional<Format> format = format(children.isEmpty());
    return new Definition(
        name(), format, access(), occurrence(), format.map(this::initial).orElse(""), children);
  }

  /** Some write an un-named node as in diagrams: {@code <x>}. */
  private String name() {
    return element.text("NodeName").filter(name -> !name.startsWith("<")).orElse("");
  }

  private Optional<Format> format(boolean leaf) {
    Optional<String> said =
        element
            .at("DFProperties", "DFFormat")
            .flatMap(f -> f.children().findFirst())
            .map(DdfElement::name);
    if (!leaf || said.filter("node"::equals).isPresent()) {
      return Optional.empty();
    }
    return said.flatMap(DdfNode::known).or(() -> Optional.of(Format.CHR));
  }

  private static Optional<Format> known(String name) {
    return Stream.of(Format.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Nobody adds or removes what is permanent (TS §13.1). */
  private Set<Access> access() {
    Optional<DdfElement> types = element.at("DFProperties", "AccessType");
    Set<Access> access = EnumSet.noneOf(Access.class);
    for (Access each : Access.values()) {
      String name = each.name().charAt(0) + each.name().substring(1).toLowerCase(Locale.ROOT);
      if (types.flatMap(type -> type.at(name)).isPresent()) {
        access.add(each);
      }
    }
    if (types.isEmpty()) {
      access.add(Access.GET);
    }
    if (element.at("DFProperties", "Scope", "Permanent").isPresent()) {
      access.removeAll(Set.of(Access.ADD, Access.DELETE));
    }
    return access;
  }

  private Occurrence occurrence() {
    Optional<DdfElement> said =
        element.at("DFProperties", "Occurrence").flatMap(o -> o.children().findFirst());
    return switch (said.map(DdfElement::name).orElse("One")) {
      case "ZeroOrOne" -> Occurrence.ZERO_OR_ONE;
      case "ZeroOrMore" -> Occurrence.ZERO_OR_MORE;
      case "OneOrMore" -> Occurrence.ONE_OR_MORE;
      case "ZeroOrN" -> Occurrence.zeroOr(most(said.get()));
      case "OneOrN" -> Occurrence.oneOr(most(said.get()));
      default -> Occurrence.ONE;
    };
  }

  private static int most(DdfElement said) {
    return said.text().matches("[0-9]{1,5}") ? Integer.parseInt(said.text()) : MOST_MARKED;
  }

  private String initial(Format format) {
    return element
        .text("DFProperties", "DefaultValue")
        .or(() -> element.text("Value"))
        .flatMap(format::kept)
        .orElse(format.nothing());
  }
}
