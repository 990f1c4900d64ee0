package org.muster.authority;

import java.time.Instant;

/**
 * What the room shows of an authority.
 *
 * @param name what operators call it
 * @param subject of its certificate
 * @param fingerprint SHA-256 of its certificate, in hexadecimal digits
 * @param revocations null if it never brought a list
 */
public record AuthorityDetails(
    String name,
    String subject,
    String fingerprint,
    Instant validFrom,
    Instant validUntil,
    IdentityRule rule,
    Revocations revocations,
    Instant changedAt) {

  /**
   * What it has taken back.
   *
   * @param nextAt when the next list is due; null if nobody says
   * @param count how many certificates
   * @param overdue whether the next list should be here
   */
  public record Revocations(Instant issuedAt, Instant nextAt, int count, boolean overdue) {}
}
