package org.muster.model;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no DTD, no entity, nothing outside of the text is ever looked at. */
final class WellFormed {

  private static final int DEEPEST = 100;

  private WellFormed() {}

  /** Parsers that look at nothing but what they are given. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /** Whether a text is one XML document, not absurdly deep. */
  static boolean isXml(String text) {
    try {
      return isReadable(factory().createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException e) {
      return false;
    } catch (RuntimeException e) {
      return false; // the platform's parser has its own ways to fail
    }
  }

  private static boolean isReadable(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      xml.next();
      depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
      if (depth > DEEPEST) {
        return false;
      }
    }
    return true;
  }
}
