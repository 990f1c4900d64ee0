package org.muster.simulator.user;

import java.net.URI;
import java.util.Optional;

/**
 * What a user did with a page.
 *
 * @param page its address
 * @param status the HTTP status it came with; 0 when nothing came
 * @param sent the form as it was sent, {@code application/x-www-form-urlencoded}; empty when the
 *     user only looked, or found nothing on the page to act on
 * @param answered the HTTP status of the answer to the form; 0 when there was none
 */
public record Visit(URI page, int status, Optional<String> sent, int answered) {

  static Visit failed(URI page) {
    return new Visit(page, 0, Optional.empty(), 0);
  }

  static Visit looked(URI page, int status) {
    return new Visit(page, status, Optional.empty(), 0);
  }
}
