package org.muster.simulator.http;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param method the HTTP method, upper case
 * @param uri an absolute http or https URI
 * @param headers further headers; Host and Content-Length are written by the line
 * @param body the body; empty for none
 */
public record Request(String method, URI uri, Map<String, String> headers, byte[] body) {

  private static final byte[] NOTHING = {};

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
}
