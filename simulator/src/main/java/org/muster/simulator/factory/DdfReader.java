package org.muster.simulator.factory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a DDF document: no DTD is loaded and no entity is fetched (TS §6.4). */
final class DdfReader {

  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";
  private static final String GENERAL_ENTITIES =
      "http://xml.org/sax/features/external-general-entities";
  private static final String PARAMETER_ENTITIES =
      "http://xml.org/sax/features/external-parameter-entities";

  Ddf read(InputStream xml) throws IOException {
    DdfElement tree = new DdfElement(parsed(xml));
    DdfElement root =
        tree.children("Node")
            .findFirst()
            .orElseThrow(() -> new UnfitDescription("no DDF: it describes no node"));
    Optional<String> moid = root.text("DFProperties", "DFType", "DDFName");
    return new Ddf(
        moid.orElseThrow(() -> new UnfitDescription("its root has no DDFName")),
        new DdfNode(root).definition());
  }

  private static Element parsed(InputStream xml) throws IOException {
    try {
      return builder().parse(xml).getDocumentElement();
    } catch (SAXException e) {
      throw new UnfitDescription("no XML", e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(LOAD_DTD, false);
      factory.setFeature(GENERAL_ENTITIES, false);
      factory.setFeature(PARAMETER_ENTITIES, false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // what is wrong is thrown, not printed
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser can do this", e);
    }
  }
}
