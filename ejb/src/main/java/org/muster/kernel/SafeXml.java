package org.muster.kernel;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;

/** XML from strangers: no DTD, no entity, nothing outside of the text is ever looked at. */
public final class SafeXml {

  private SafeXml() {}

  /**
   * Parsers that look at nothing but what they are given. They are the platform's, which have their
   * own ways to fail: whoever reads with them expects runtime exceptions too. Size and depth are
   * bounded by whoever reads.
   */
  public static XMLInputFactory factory() {
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
}
