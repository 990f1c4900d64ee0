package org.muster.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** An authority as it is kept, until an operator takes it away. */
@Entity
@Table(name = "device_authority")
class AuthorityRow {

  @Id private String name;

  private byte[] certificate;

  private String fingerprint;

  @Column(name = "crl_issued_at")
  private Instant crlIssuedAt;

  @Column(name = "crl_next_at")
  private Instant crlNextAt;

  @Column(name = "crl_entries")
  private int crlEntries;

  @Enumerated(EnumType.STRING)
  @Column(name = "name_part")
  private NamePart part;

  private String pattern;

  private String form;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA only. */
  protected AuthorityRow() {}

  AuthorityRow(String name, X509Certificate authority, byte[] der) {
    this.name = name;
    this.certificate = der;
    this.fingerprint = Certificates.fingerprint(List.of(authority));
  }

  void map(IdentityRule rule, Instant now) {
    part = rule.from();
    pattern = rule.pattern();
    form = rule.form();
    changedAt = now;
  }

  void revoke(X509CRL read, Instant now) {
    crlIssuedAt = read.getThisUpdate().toInstant();
    crlNextAt = read.getNextUpdate() == null ? null : read.getNextUpdate().toInstant();
    crlEntries = read.getRevokedCertificates() == null ? 0 : read.getRevokedCertificates().size();
    changedAt = now;
  }

  String name() {
    return name;
  }

  byte[] certificate() {
    return certificate;
  }

  Instant crlIssuedAt() {
    return crlIssuedAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  IdentityRule rule() {
    return new IdentityRule(part, pattern, form);
  }

  AuthorityDetails detailsAt(Instant now) {
    X509Certificate read = Certificates.read(certificate);
    return new AuthorityDetails(
        name,
        read.getSubjectX500Principal().getName(),
        fingerprint,
        read.getNotBefore().toInstant(),
        read.getNotAfter().toInstant(),
        rule(),
        crlIssuedAt == null
            ? null
            : new AuthorityDetails.Revocations(
                crlIssuedAt, crlNextAt, crlEntries, crlNextAt != null && crlNextAt.isBefore(now)),
        changedAt);
  }
}
