package org.muster.repository;

import java.time.Instant;

/**
 * What the room shows of a fetch or a delivery.
 *
 * @param token of the content
 * @param method GET, PUT or POST
 * @param status the HTTP status of the answer
 * @param mediaType of what was fetched or delivered; null if nothing was
 * @param bytes how much it was
 * @param userAgent who it was, in its own words; null if it did not say
 */
public record TransferDetails(
    String token,
    String method,
    int status,
    String mediaType,
    long bytes,
    String userAgent,
    Instant at) {

  /** Whether the content went through. */
  public boolean succeeded() {
    return status / 100 == 2;
  }
}
