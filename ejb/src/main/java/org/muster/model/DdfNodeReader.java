package org.muster.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.Refusal;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Moid;

/** Reads the nodes of a description, each with its properties and its children. */
final class DdfNodeReader {

  private static final int MOST_NODES = 10_000;
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 4_096;

  private final XMLStreamReader xml;
  private int count;

  DdfNodeReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** What is read of a node until its end is reached. */
  private static final class Draft {
    private String name;
    private String title;
    private String description;
    private NodeFormat format;
    private final Set<AccessType> access = EnumSet.noneOf(AccessType.class);
    private String occurrence = "One";
    private int limit;
    private boolean permanent;
    private String ddfName;
    private final List<String> mimeTypes = new ArrayList<>();
    private final List<NodeDefinition> children = new ArrayList<>();

    NodeDefinition node() {
      NodeFormat known =
          format != null ? format : children.isEmpty() ? NodeFormat.CHR : NodeFormat.NODE;
      return new NodeDefinition(
          name,
          title,
          description,
          known,
          access,
          occurrence,
          limit,
          permanent,
          mimeTypes,
          children);
    }
  }

  /** A root node, whose start was read: the object of its DDFName, or else of its name. */
  ObjectDefinition readObject() throws XMLStreamException {
    Draft root = readNode(1);
    String moid = root.ddfName != null ? root.ddfName : root.name;
    if (moid == null) {
      throw DdfReader.refusal(
          xml.getLocation(), "the root node has neither a DDFName nor a NodeName: whose is it");
    }
    try {
      return new ObjectDefinition(Moid.parse(moid), root.title, root.node());
    } catch (MalformedException e) {
      throw DdfReader.refusal(xml.getLocation(), "the DDFName is no MOID: " + e.getMessage());
    }
  }

  private Draft readNode(int depth) throws XMLStreamException {
    if (++count > MOST_NODES || depth > DEEPEST) {
      throw refusal("a DDF has at most " + MOST_NODES + " nodes on " + DEEPEST + " levels");
    }
    Draft draft = new Draft();
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "NodeName" -> draft.name = text();
        case "DFProperties" -> readProperties(draft);
        case "Node" -> draft.children.add(readNode(depth + 1).node());
        default -> skip();
      }
    }
    return draft;
  }

  private void readProperties(Draft draft) throws XMLStreamException {
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "AccessType" -> readAccess(draft);
        case "DFFormat" -> draft.format = format(firstChild());
        case "Occurrence" -> readOccurrence(draft);
        case "Scope" -> draft.permanent = "Permanent".equals(firstChild());
        case "DFTitle" -> draft.title = text();
        case "Description" -> draft.description = text();
        case "DFType" -> readType(draft);
        default -> skip();
      }
    }
  }

  private void readOccurrence(Draft draft) throws XMLStreamException {
    boolean first = true;
    while (nextChild()) {
      if (first) {
        draft.occurrence = xml.getLocalName();
        draft.limit = limit(text());
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

  private void readAccess(Draft draft) throws XMLStreamException {
    while (nextChild()) {
      String name = xml.getLocalName().toUpperCase(Locale.ROOT);
      Arrays.stream(AccessType.values())
          .filter(type -> type.name().equals(name))
          .forEach(draft.access::add);
      skip();
    }
  }

  private void readType(Draft draft) throws XMLStreamException {
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "DDFName" -> draft.ddfName = text();
        case "MIME" -> Optional.ofNullable(text()).ifPresent(draft.mimeTypes::add);
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
  private String text() throws XMLStreamException {
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
