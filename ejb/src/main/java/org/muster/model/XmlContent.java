package org.muster.model;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.SafeXml;

/**
 * What an XML document says, and not how it is written: prefixes, the order of attributes, blanks
 * between elements, comments and declarations do not count.
 */
final class XmlContent {

  private final List<String> said = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlContent() {}

  /** In an order in which it can be compared; empty if the text is no XML document. */
  static Optional<List<String>> of(String document) {
    if (!WellFormed.isXml(document)) {
      return Optional.empty();
    }
    try {
      XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(new StringReader(document));
      XmlContent content = new XmlContent();
      while (xml.hasNext()) {
        xml.next();
        content.add(xml);
      }
      return Optional.of(content.said);
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private void add(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      addText();
      said.add("<" + xml.getName());
      IntStream.range(0, xml.getAttributeCount())
          .mapToObj(at -> attribute(xml.getAttributeName(at), xml.getAttributeValue(at)))
          .sorted()
          .forEach(said::add);
    } else if (xml.isEndElement()) {
      addText();
      said.add(">");
    } else if (xml.isCharacters()) {
      text.append(xml.getText());
    }
  }

  private void addText() {
    if (!text.toString().isBlank()) {
      said.add("=" + text);
    }
    text.setLength(0);
  }

  private static String attribute(QName name, String value) {
    return "@" + name + "=" + value;
  }
}
