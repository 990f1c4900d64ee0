package org.muster.repository;

/**
 * What a device gets.
 *
 * @param transfer the number under which the request is noted
 * @param counting what it does to the uses of the content
 */
public record Fetched(
    String token, long transfer, Offer offer, Portion portion, Counting counting) {

  /** Whether it takes a while to go out: what becomes of it is noted when it is over. */
  boolean isSlow() {
    return offer.isFile() && portion.grants();
  }
}
