package org.muster.web.admin;

import java.time.Instant;
import org.muster.authority.AuthorityDetails;
import org.muster.authority.IdentityRule;

/**
 * An authority that is believed about devices, as the API shows it.
 *
 * @param subject of its certificate
 * @param fingerprint SHA-256 of its certificate, in hexadecimal digits
 * @param rule where its certificates say which device they are about
 * @param revocations what it has taken back; absent if it never brought a list
 */
public record AuthorityView(
    String name,
    String subject,
    String fingerprint,
    Instant validFrom,
    Instant validUntil,
    Mapping rule,
    Revocations revocations,
    Instant changedAt) {

  static AuthorityView of(AuthorityDetails authority) {
    return new AuthorityView(
        authority.name(),
        authority.subject(),
        authority.fingerprint(),
        authority.validFrom(),
        authority.validUntil(),
        Mapping.of(authority.rule()),
        Revocations.of(authority.revocations()),
        authority.changedAt());
  }

  /**
   * Where a certificate says which device it is about.
   *
   * @param from CN, SERIAL_NUMBER, UID, SAN_URI, SAN_DNS or SAN_EMAIL
   * @param pattern what the whole text has to match; absent for any text
   * @param form the DevID, in which $1 is the first group of the pattern; absent for the whole text
   */
  public record Mapping(String from, String pattern, String form) {

    private static Mapping of(IdentityRule rule) {
      return new Mapping(rule.from().name(), rule.pattern(), rule.form());
    }
  }

  /**
   * What it has taken back.
   *
   * @param nextAt when the next list is due; absent if nobody says
   * @param count how many certificates
   * @param overdue whether the next list should be here
   */
  public record Revocations(Instant issuedAt, Instant nextAt, int count, boolean overdue) {

    private static Revocations of(AuthorityDetails.Revocations revocations) {
      return revocations == null
          ? null
          : new Revocations(
              revocations.issuedAt(),
              revocations.nextAt(),
              revocations.count(),
              revocations.overdue());
    }
  }
}
