package org.muster.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.Refusal;
import org.muster.kernel.SafeXml;
import org.muster.protocol.Moid;

/**
 * Reads a device description (TS §6.4, spec of DDF 1.2). Nothing outside of the file is ever looked
 * at: no DTD, no entity. What real files lack is forgiven; what cannot be understood at all is
 * refused with its line.
 */
final class DdfReader {

  /** The largest description that is read, in bytes. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Roots lie no deeper in a device's tree than this. */
  private static final int MOST_STEPS = 50;

  private static final XMLInputFactory FACTORY = SafeXml.factory();

  private final XMLStreamReader xml;
  private final DdfNodeReader nodes;
  private final List<Root> roots = new ArrayList<>();
  private final Map<List<String>, DdfNode> places = new HashMap<>();
  private String manufacturer;
  private String model;

  private record Root(Moid moid, DdfNode node) {}

  private DdfReader(XMLStreamReader xml) {
    this.xml = xml;
    this.nodes = new DdfNodeReader(xml);
  }

  /**
   * The objects that a description defines.
   *
   * @return one at least
   * @throws Refusal invalid, with line and column where there are any
   */
  static List<ObjectDefinition> read(byte[] ddf) {
    if (ddf.length > MOST_BYTES) {
      throw Refusal.tooLarge("A DDF has at most " + MOST_BYTES + " bytes.");
    }
    try {
      return new DdfReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(ddf))).read();
    } catch (XMLStreamException e) {
      throw refusal(e.getLocation(), "this is no XML that can be read");
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      // The platform's parser has its own ways to fail: it lacks the words for some of its errors.
      throw refusal(null, "this is no XML that can be read");
    }
  }

  static Refusal refusal(Location location, String why) {
    String where =
        location == null || location.getLineNumber() < 0
            ? "The description: "
            : "Line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ": ";
    return Refusal.invalid("ddf", where + why + ".");
  }

  private List<ObjectDefinition> read() throws XMLStreamException {
    nextElement();
    if (!xml.getLocalName().equals("MgmtTree")) {
      throw refusal(xml.getLocation(), "a DDF begins with MgmtTree, not " + xml.getLocalName());
    }
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Man" -> manufacturer = nodes.text();
          case "Mod" -> model = nodes.text();
          case "Node" -> place(nodes.readRoot());
          default -> {}
        }
      }
    }
    if (roots.isEmpty()) {
      throw refusal(xml.getLocation(), "the DDF defines no Node");
    }
    return roots.stream().map(this::object).toList();
  }

  /** A root of its own, or a node that says where it lies below one that was read before. */
  private void place(DdfNode node) {
    Optional<DdfNode> parent = node.ddfName == null ? parent(node.way()) : Optional.empty();
    if (parent.isPresent()) {
      parent.get().add(node);
    } else {
      roots.add(new Root(nodes.objectOf(node), node));
      places.putIfAbsent(node.place(), node);
    }
  }

  /** The nearest root on the way counts: an object may lie below another one. */
  private Optional<DdfNode> parent(List<String> way) {
    for (int steps = Math.min(way.size(), MOST_STEPS); steps > 0; steps--) {
      DdfNode root = places.get(way.subList(0, steps));
      if (root != null) {
        return root.at(way.subList(steps, way.size()));
      }
    }
    return Optional.empty();
  }

  private ObjectDefinition object(Root root) {
    return new ObjectDefinition(
        root.moid(), root.node().title, manufacturer, model, root.node().definition());
  }

  private void nextElement() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        refuseDeclarations(xml.getText());
      }
    }
  }

  /** The document type may be named; what it declares inside of the file is not needed here. */
  private void refuseDeclarations(String dtd) {
    if (dtd != null && dtd.contains("<!ENTITY")) {
      throw refusal(xml.getLocation(), "a DDF must not declare entities");
    }
  }
}
