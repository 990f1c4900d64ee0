package org.muster.web.admin;

import java.time.Instant;
import org.muster.repository.RepositoryDetails;

/**
 * A content or a slot as the API shows it; not what is in it.
 *
 * @param uri the ServerURI to put into a command
 * @param purpose {@code fetch} or {@code deliver}
 * @param mediaType of what is in it; absent while nothing is
 * @param length in bytes; absent unless it is a file
 * @param digest SHA-256, hexadecimal; absent unless it is a file
 * @param file whether it is large, and not sealed
 * @param usesLeft absent if it may be used any number of times
 * @param device the only one that may use it; absent while it is bound to none
 */
public record ContentView(
    String token,
    String uri,
    String purpose,
    String mediaType,
    Long length,
    String digest,
    boolean file,
    String name,
    Integer usesLeft,
    Instant expiresAt,
    String device,
    String target) {

  static ContentView of(RepositoryDetails content, String uri) {
    return new ContentView(
        content.token(),
        uri,
        content.deposit() ? "fetch" : "deliver",
        content.mediaType(),
        content.length(),
        content.digest(),
        content.file(),
        content.name(),
        content.usesLeft(),
        content.expiresAt(),
        content.device(),
        content.target());
  }
}
