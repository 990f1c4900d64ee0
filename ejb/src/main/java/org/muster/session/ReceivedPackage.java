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

  /** The same with another body, for the record. */
  ReceivedPackage with(byte[] other) {
    return new ReceivedPackage(at, headers, other);
  }

  /** When it came and how large it is; not the body, which may have secrets. */
  @Override
  public String toString() {
    return "ReceivedPackage[" + at + ", " + body.length + " bytes]";
  }

  /** The media type as the device wrote it; empty if it wrote none. */
  public String contentType() {
    return headers.getOrDefault(CONTENT_TYPE, "");
  }
}
