package org.muster.simulator.push;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a push initiator submits to a push proxy gateway (OMA-TS-PAP-V2.1 §9.2).
 *
 * @param pushId what both call it
 * @param address whom it is for, whole
 * @param notifyTo where it wants to hear what became of it
 * @param contentHeaders the headers of the content, as they came
 * @param content what is to be delivered
 */
public record PushSubmission(
    String pushId,
    String address,
    Optional<String> notifyTo,
    String contentHeaders,
    byte[] content) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  /**
   * Reads a submission by the letter of the specification.
   *
   * @param contentType of the body
   * @param body multipart/related: the control entity, then the content
   * @return what was submitted
   * @throws IOException when it is none; with the reason
   */
  public static PushSubmission read(String contentType, byte[] body) throws IOException {
    if (contentType == null || !contentType.startsWith("multipart/related")) {
      throw new IOException("a submission is multipart/related");
    }
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find() || !contentType.contains("type=\"application/xml\"")) {
      throw new IOException("no boundary, or not the type of the control entity");
    }
    String[] parts = latin(body).split("(?:^|\r\n)--" + Pattern.quote(boundary.group(1)), -1);
    if (parts.length != 4 || !parts[3].startsWith("--")) {
      throw new IOException("a submission has two parts, and ends");
    }
    String[] content = parts[2].split("\r\n\r\n", 2);
    String[] control = parts[1].split("\r\n\r\n", 2);
    if (content.length != 2 || control.length != 2) {
      throw new IOException("a part has headers and a body");
    }
    return of(message(control[1]), content[0].strip(), content[1]);
  }

  private static PushSubmission of(Element message, String headers, String content)
      throws IOException {
    Element address = (Element) message.getElementsByTagName("address").item(0);
    if (address == null || message.getAttribute("push-id").isEmpty()) {
      throw new IOException("a push-message has a push-id and an address");
    }
    String notifyTo = message.getAttribute("ppg-notify-requested-to");
    return new PushSubmission(
        message.getAttribute("push-id"),
        address.getAttribute("address-value"),
        Optional.of(notifyTo).filter(text -> !text.isEmpty()),
        headers,
        content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Element message(String xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(LOAD_DTD, false);
      factory.setExpandEntityReferences(false);
      byte[] bytes = xml.getBytes(StandardCharsets.ISO_8859_1);
      Element pap =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
      Element message = (Element) pap.getElementsByTagName("push-message").item(0);
      if (!pap.getTagName().equals("pap") || message == null) {
        throw new IOException("no push-message");
      }
      return message;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("the control entity is no XML", e);
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * @param code of PAP, for example 1001
   * @param words what it means, without special characters of XML
   * @return the push-response to this submission
   */
  public byte[] response(int code, String words) {
    return document(
        "<push-response push-id=\"%s\"><response-result code=\"%d\" desc=\"%s\"/></push-response>"
            .formatted(pushId, code, words));
  }

  /**
   * @param state what became of it, for example {@code delivered}
   * @param code of PAP
   * @param words what it means, without special characters of XML
   * @return the notification of that
   */
  public byte[] result(String state, int code, String words) {
    return document(
        """
        <resultnotification-message push-id="%s" message-state="%s" code="%d" desc="%s">\
        <address address-value="%s"/></resultnotification-message>\
        """
            .formatted(pushId, state, code, words, address));
  }

  private static byte[] document(String message) {
    String begin =
        "<?xml version=\"1.0\"?><!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.1//EN\""
            + " \"http://www.openmobilealliance.org/tech/DTD/pap_2.1.dtd\">";
    return (begin + "<pap>" + message + "</pap>").getBytes(StandardCharsets.UTF_8);
  }
}
