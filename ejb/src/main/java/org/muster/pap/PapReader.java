package org.muster.pap;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Refusal;
import org.muster.kernel.SafeXml;

/**
 * Reads documents of PAP (OMA-TS-PAP §9), all of which say what they say in attributes. Nothing
 * outside of the document is ever looked at.
 */
final class PapReader {

  private static final int MOST_BYTES = 65_536;
  private static final int MOST_ELEMENTS = 200;
  private static final int LONGEST = 500;
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final XMLInputFactory FACTORY = SafeXml.factory();

  private final XMLStreamReader xml;
  private final Map<String, String> said = new HashMap<>();

  private PapReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The message in a document.
   *
   * @throws Refusal invalid, in words without anything of the document; too large
   */
  static PapMessage read(byte[] document) {
    if (document.length > MOST_BYTES) {
      throw Refusal.tooLarge("A document of PAP has at most " + MOST_BYTES + " bytes.");
    }
    try {
      ByteArrayInputStream bytes = new ByteArrayInputStream(document);
      return new PapReader(FACTORY.createXMLStreamReader(bytes)).read();
    } catch (XMLStreamException e) {
      throw unreadable();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw unreadable(); // the platform's parser has its own ways to fail
    }
  }

  private PapMessage read() throws XMLStreamException {
    if (!nextElement() || !xml.getLocalName().equals("pap") || !nextElement()) {
      throw Refusal.invalid(null, "A document of PAP is a message in an element pap.");
    }
    String kind = Excerpt.of(xml.getLocalName(), LONGEST);
    keepAttributes();
    int elements = 0;
    while (nextElement()) {
      if (++elements > MOST_ELEMENTS) {
        throw Refusal.invalid(null, "A document of PAP has at most 200 elements.");
      }
      switch (xml.getLocalName()) {
        case "response-result", "address" -> keepAttributes();
        default -> {}
      }
    }
    return new PapMessage(kind, said);
  }

  /** To the next start of an element; false at the end of the document. */
  private boolean nextElement() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** What is said first, counts. */
  private void keepAttributes() {
    int count = Math.min(xml.getAttributeCount(), MOST_ELEMENTS);
    for (int i = 0; i < count; i++) {
      String value = GAPS.matcher(xml.getAttributeValue(i)).replaceAll(" ").strip();
      said.putIfAbsent(xml.getAttributeLocalName(i), Excerpt.of(value, LONGEST));
    }
  }

  private static Refusal unreadable() {
    return Refusal.invalid(null, "This is no XML that can be read.");
  }
}
