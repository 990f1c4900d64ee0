package org.muster.model;

import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.SafeXml;

/** Texts that have to be XML. */
final class WellFormed {

  private static final int DEEPEST = 100;

  private WellFormed() {}

  /** Whether a text is one XML document, not absurdly deep. */
  static boolean isXml(String text) {
    try {
      return isReadable(SafeXml.factory().createXMLStreamReader(new StringReader(text)));
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
