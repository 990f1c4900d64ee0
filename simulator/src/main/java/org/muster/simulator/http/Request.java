package org.muster.simulator.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param method the HTTP method, upper case
 * @param uri an absolute http or https URI
 * @param headers further headers, written as they are; Content-Length is written by the line, and
 *     Host unless it is among them
 * @param body the body; empty for none
 * @param tight whether headers are written without a blank after the colon, as RFC 9112 §5 allows
 * @param breaksAfter after how many bytes of the answer's body the line breaks, if there are more
 */
public record Request(
    String method,
    URI uri,
    Map<String, String> headers,
    byte[] body,
    boolean tight,
    int breaksAfter) {

  /** A line that does not break by itself. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final byte[] NOTHING = {};

  /**
   * A request as most write it.
   *
   * @param method the HTTP method, upper case
   * @param uri an absolute http or https URI
   * @param headers further headers
   * @param body the body; empty for none
   */
  public Request(String method, URI uri, Map<String, String> headers, byte[] body) {
    this(method, uri, headers, body, false, NEVER);
  }

  /**
   * A GET.
   *
   * @param uri where to
   * @param headers further headers
   * @return a request without a body
   */
  public static Request get(URI uri, Map<String, String> headers) {
    return new Request("GET", uri, headers, NOTHING);
  }

  /**
   * @param more headers besides those it has, or instead of them
   * @return the same with them
   */
  public Request with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Request(method, uri, all, body, tight, breaksAfter);
  }

  /** Whether the body waits until the server says that it wants it (RFC 9110 §10.1.1). */
  boolean waitsForContinue() {
    return headers.getOrDefault("Expect", "").equals("100-continue");
  }

  /** Whether the connection is not to be used again (RFC 9112 §9.6). */
  boolean asksToClose() {
    return headers.getOrDefault("Connection", "").equals("close");
  }
}
