package org.muster.repository;

import java.time.Instant;

/**
 * What the room shows of a content or a slot; not the content.
 *
 * @param deposit whether it is there to be fetched; otherwise it is delivered into
 * @param mediaType of what is in it; null while nothing was delivered
 * @param length in bytes; null if it is no file: that of a small secret says much about it
 * @param digest SHA-256, hexadecimal; null if it is no file: a small secret can be guessed by it
 * @param file whether it is kept as a file
 * @param usesLeft null if it is used any number of times
 * @param device the only one that may use it; null while it is bound to none
 * @param target the node that it belongs to; null if that is not said
 * @param variants whether devices of certain networks get something else
 */
public record RepositoryDetails(
    String token,
    boolean deposit,
    String mediaType,
    Long length,
    String digest,
    boolean file,
    String name,
    Integer usesLeft,
    Instant expiresAt,
    String device,
    String target,
    boolean variants) {

  /**
   * @param file what is in it, if that is a file; null otherwise
   */
  static RepositoryDetails of(RepositoryItem item, Offer file, boolean variants) {
    return new RepositoryDetails(
        item.token(),
        item.isDeposit(),
        item.mediaType(),
        file == null ? null : file.length(),
        file == null ? null : file.digest(),
        item.file() != null,
        item.name(),
        item.isStanding() ? null : item.usesLeft(),
        item.expiresAt(),
        item.device(),
        item.target() == null ? null : item.target().text(),
        variants);
  }
}
