package org.muster.simulator.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.DigestLogin;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;

/**
 * A device's side of a session, package by package (TS §4.1, §7.1).
 *
 * <p>It sends what it is given, right or wrong, and hands back what came: tests drive a server in
 * lockstep with it. For one thread.
 */
public final class DeviceConnection {

  private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

  private final HttpLines lines;
  private final String devId;
  private final Credentials credentials;
  private final Quirks quirks;
  private DigestLogin digest;
  private URI endpoint;

  /**
   * A connection by the book.
   *
   * @param endpoint where Package#1 goes
   * @param devId what the header {@code OMADM-DevID} says
   * @param credentials for HTTP Basic; null to send none
   * @param lines what carries it; the caller's to close
   */
  public DeviceConnection(URI endpoint, String devId, Credentials credentials, HttpLines lines) {
    this(endpoint, devId, credentials, lines, Quirks.NONE);
  }

  /**
   * A connection of a client that has its own way with requests.
   *
   * @param endpoint where Package#1 goes
   * @param devId what the header {@code OMADM-DevID} says
   * @param credentials for HTTP Basic; null to send none
   * @param lines what carries it; the caller's to close
   * @param quirks how the client differs from the book
   */
  public DeviceConnection(
      URI endpoint, String devId, Credentials credentials, HttpLines lines, Quirks quirks) {
    this.endpoint = endpoint;
    this.devId = devId;
    this.credentials = credentials;
    this.lines = lines;
    this.quirks = quirks;
  }

  /**
   * Lets it sign in by HTTP Digest (RFC 7616): it never shows its password, and answers challenges.
   *
   * @return this
   */
  public DeviceConnection byDigest() {
    digest = new DigestLogin(credentials);
    return this;
  }

  /**
   * Sends a Package#1.
   *
   * @param json its body
   * @return the answer, whatever its status
   * @throws IOException when none came
   */
  public Answer initiate(String json) throws IOException {
    return respond(Package1.MEDIA_TYPE, json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends a Package#3, or anything else.
   *
   * @param contentType the media type of the body
   * @param body the body
   * @return the answer, whatever its status
   * @throws IOException when none came
   */
  public Answer respond(String contentType, byte[] body) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("Accept", Package2.MEDIA_TYPE);
    headers.put("OMADM-DevID", devId);
    byte[] text = quirks.has(Quirk.BYTE_ORDER_MARK) && isJson(contentType) ? marked(body) : body;
    Request request = quirks.sent(new Request("POST", endpoint, headers, text));
    Answer answer = lines.exchange(signed(request));
    return digest != null && digest.isChallengedBy(answer)
        ? lines.exchange(signed(request))
        : answer;
  }

  private Request signed(Request request) {
    if (digest != null) {
      return digest
          .authorization(request.method(), request.uri().getRawPath())
          .map(shown -> request.with(Map.of("Authorization", shown)))
          .orElse(request);
    }
    return credentials == null
        ? request
        : request.with(Map.of("Authorization", credentials.asBasic()));
  }

  private static boolean isJson(String contentType) {
    return contentType.endsWith("+json");
  }

  private static byte[] marked(byte[] utf8) {
    byte[] marked = new byte[utf8.length + 3];
    System.arraycopy(MARK, 0, marked, 0, 3);
    System.arraycopy(utf8, 0, marked, 3, utf8.length);
    return marked;
  }

  /**
   * Obeys a CONT: everything further goes there (TS §6).
   *
   * @param target the new endpoint
   */
  public void continueAt(URI target) {
    endpoint = target;
  }

  /**
   * @return where the next package goes
   */
  public URI endpoint() {
    return endpoint;
  }
}
