package org.muster.session;

import java.time.Instant;
import java.util.Map;

/**
 * A package as it came from a device.
 *
 * @param at when it came
 * @param headers those that matter for the record, without credentials
 * @param body its bytes, already bounded in size
 */
public record ReceivedPackage(Instant at, Map<String, String> headers, byte[] body) {

  /** The name under which the headers have the media type. */
  public static final String CONTENT_TYPE = "Content-Type";

  /** The media type as the device wrote it; empty if it wrote none. */
  public String contentType() {
    return headers.getOrDefault(CONTENT_TYPE, "");
  }
}
