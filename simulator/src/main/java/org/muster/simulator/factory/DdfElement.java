package org.muster.simulator.factory;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An element of a DDF document. */
record DdfElement(Element element) {

  String name() {
    return element.getNodeName();
  }

  Stream<DdfElement> children() {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(node -> new DdfElement((Element) node));
  }

  Stream<DdfElement> children(String name) {
    return children().filter(child -> child.name().equals(name));
  }

  /** The first element at a path below this one. */
  Optional<DdfElement> at(String... path) {
    Optional<DdfElement> found = Optional.of(this);
    for (String name : path) {
      found = found.flatMap(element -> element.children(name).findFirst());
    }
    return found;
  }

  /** The text of the first element at a path; empty when there is none or it says nothing. */
  Optional<String> text(String... path) {
    return at(path).map(DdfElement::text).filter(text -> !text.isEmpty());
  }

  String text() {
    return element.getTextContent().strip();
  }
}
