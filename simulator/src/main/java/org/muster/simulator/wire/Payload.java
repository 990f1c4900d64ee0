package org.muster.simulator.wire;

import java.nio.charset.StandardCharsets;

/**
 * Data with its media type.
 *
 * @param mediaType the type
 * @param bytes the data
 */
public record Payload(String mediaType, byte[] bytes) {

  /**
   * @return the data read as UTF-8
   */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
