package org.muster.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.Refusal;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Moid;

/** Reads the nodes of a description, each with its properties and its children. */
final class DdfNodeReader {

  private static final int MOST_NODES = 10_000;
  private static final int LONGEST_TEXT = 4_096;

  private final XMLStreamReader xml;
  private int count;

  DdfNodeReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** A node whose start was read, with all that is in it. */
  DdfNode readRoot() throws XMLStreamException {
    return readNode(1);
  }

  /** Whose root a node is that was just read: of the object of its DDFName, or else of its name. */
  Moid objectOf(DdfNode root) {
    String moid = root.ddfName != null ? root.ddfName : root.name;
    if (moid == null) {
      throw refusal("the root node has neither a DDFName nor a NodeName: whose is it");
    }
    try {
      return Moid.parse(moid);
    } catch (MalformedException e) {
      throw refusal("the DDFName is no MOID: " + e.getMessage());
    }
  }

  private DdfNode readNode(int depth) throws XMLStreamException {
    if (++count > MOST_NODES || depth > DdfNode.DEEPEST) {
      throw refusal("a DDF has at most " + MOST_NODES + " nodes on " + DdfNode.DEEPEST + " levels");
    }
    DdfNode node = new DdfNode();
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "NodeName" -> node.name = text();
        case "Path" -> node.path = text();
        case "DFProperties" -> readProperties(node);
        case "Value" -> readValue(node);
        case "Node" -> node.add(readNode(depth + 1));
        default -> skip();
      }
    }
    return node;
  }

  private void readProperties(DdfNode node) throws XMLStreamException {
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "AccessType" -> readAccess(node);
        case "DFFormat" -> node.format = format(firstChild());
        case "Occurrence" -> readOccurrence(node);
        case "Scope" -> node.permanent = "Permanent".equals(firstChild());
        case "DFTitle" -> node.title = text();
        case "Description" -> node.description = text();
        case "DFType" -> readType(node);
        case "DefaultValue" -> readValue(node);
        case "CaseSense" -> readCase(node);
        default -> skip();
      }
    }
  }

  /** A value that is there by itself, be it empty. */
  private void readValue(DdfNode node) throws XMLStreamException {
    node.defaultValue = Optional.ofNullable(text()).orElse("");
  }

  private void readCase(DdfNode node) throws XMLStreamException {
    String said = firstChild();
    node.ignoresCase = said == null ? node.ignoresCase : Boolean.valueOf("CIS".equals(said));
  }

  private void readOccurrence(DdfNode node) throws XMLStreamException {
    boolean first = true;
    while (nextChild()) {
      if (first) {
        node.occurrence = xml.getLocalName();
        node.limit = limit(text());
        first = false;
      } else {
        skip();
      }
    }
  }

  /** The N of an occurrence; 0 where none is said that can be understood. */
  private static int limit(String text) {
    return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  private void readAccess(DdfNode node) throws XMLStreamException {
    while (nextChild()) {
      String name = xml.getLocalName().toUpperCase(Locale.ROOT);
      Arrays.stream(AccessType.values())
          .filter(type -> type.name().equals(name))
          .forEach(node.access::add);
      skip();
    }
  }

  private void readType(DdfNode node) throws XMLStreamException {
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "DDFName" -> node.ddfName = text();
        case "MIME" -> Optional.ofNullable(text()).ifPresent(node.mimeTypes::add);
        default -> skip();
      }
    }
  }

  private NodeFormat format(String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(NodeFormat.values())
        .filter(format -> format.ddfName().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> refusal("'" + name + "' is no format of a node"));
  }

  /** The name of the only child of this element; null if it has none. */
  private String firstChild() throws XMLStreamException {
    String first = null;
    while (nextChild()) {
      first = first == null ? xml.getLocalName() : first;
      skip();
    }
    return first;
  }

  /** Goes to the next child of the current element; false at its end. */
  private boolean nextChild() throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** The text of this element without what is nested in it; null if there is none. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
      } else if (xml.hasText()
          && event != XMLStreamConstants.COMMENT
          && text.length() < LONGEST_TEXT) {
        String more = xml.getText();
        text.append(more, 0, Math.min(more.length(), LONGEST_TEXT - text.length()));
      }
    }
  }

  private Refusal refusal(String why) {
    return DdfReader.refusal(xml.getLocation(), why);
  }
}
