package org.muster.pap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of PAP: an element with attributes, and elements with attributes in it. */
final class PapWriter {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /**
   * Begins a document.
   *
   * @param message the name of its message
   * @param attributes of the message, in their order; values are any text
   */
  PapWriter(PapVersion version, String message, Map<String, String> attributes) {
    try {
      xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeDTD(version.doctype());
      xml.writeStartElement("pap");
      xml.writeAttribute("product-name", "Muster");
      xml.writeStartElement(message);
      write(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** Adds an element to the message. */
  PapWriter with(String name, Map<String, String> attributes) {
    try {
      xml.writeEmptyElement(name);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** The whole document. */
  byte[] bytes() {
    try {
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void write(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("XML can always be written into memory", e);
  }
}
