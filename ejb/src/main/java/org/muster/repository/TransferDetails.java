package org.muster.repository;

import java.time.Instant;

/**
 * What the room shows of a fetch or a delivery.
 *
 * @param token of the content
 * @param method GET, PUT or POST
 * @param status the HTTP status of the answer
 * @param mediaType of what was fetched or delivered; null if nothing was
 * @param firstByte where it began, counting from 0
 * @param bytes how much of it really went through
 * @param complete whether the end of the content went through with it: not if it broke off, nor if
 *     only a part was asked for that ends earlier
 * @param userAgent who it was, in its own words; null if it did not say
 */
public record TransferDetails(
    String token,
    String method,
    int status,
    String mediaType,
    long firstByte,
    long bytes,
    boolean complete,
    String userAgent,
    Instant at) {

  /** Whether some of the content was to go through. */
  public boolean granted() {
    return status / 100 == 2;
  }
}
