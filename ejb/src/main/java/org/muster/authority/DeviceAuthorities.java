package org.muster.authority;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Refusal;

/** The door for operators: which authorities are believed about devices. */
@Stateless
public class DeviceAuthorities {

  /** Each certificate that is shown is looked up among all of them. */
  static final int MOST = 100;

  /** The largest CRL in bytes. */
  public static final int MOST_CRL_BYTES = Certificates.MOST_CRL_BYTES;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<AuthoritiesChanged> changes;

  /** All of them, in the order of their names. */
  public List<AuthorityDetails> list() {
    Instant now = clock.instant();
    return em.createQuery("select a from AuthorityRow a order by a.name", AuthorityRow.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> row.detailsAt(now))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal not found
   */
  public AuthorityDetails details(String name) {
    return row(name).detailsAt(clock.instant());
  }

  /**
   * Believes an authority from now on.
   *
   * @param certificate in PEM
   * @throws Refusal invalid; conflict, if there is one with this name, or this certificate, or too
   *     many
   */
  public AuthorityDetails add(String name, byte[] certificate, IdentityRule rule) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw Refusal.invalid("name", "name must be 1 to 63 lower-case letters, digits and hyphens.");
    }
    rule.check();
    X509Certificate read = Certificates.authority(certificate);
    if (em.find(AuthorityRow.class, name) != null) {
      throw Refusal.conflict("There is an authority \"" + name + "\" already.");
    }
    refuseKnown(read);
    if (list().size() >= MOST) {
      throw Refusal.conflict("There are " + MOST + " authorities, which is as many as may be.");
    }
    AuthorityRow row = new AuthorityRow(name, read, der(read));
    row.map(rule, clock.instant());
    em.persist(row);
    changed("add", row, null);
    return row.detailsAt(clock.instant());
  }

  /** Of two with the same certificate, one would have no effect, and nobody would know which. */
  private void refuseKnown(X509Certificate certificate) {
    String fingerprint = Certificates.fingerprint(List.of(certificate));
    list().stream()
        .filter(other -> other.fingerprint().equals(fingerprint))
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.conflict("This certificate is that of \"" + other.name() + "\".");
            });
  }

  /**
   * Finds devices in its certificates by another rule from now on.
   *
   * @throws Refusal not found; invalid
   */
  public AuthorityDetails map(String name, IdentityRule rule) {
    rule.check();
    AuthorityRow row = row(name);
    String before = snapshot(row);
    row.map(rule, clock.instant());
    changed("map", row, before);
    return row.detailsAt(clock.instant());
  }

  /**
   * Does not believe certificates that the authority has taken back.
   *
   * @param list its CRL in PEM or DER, which takes the place of the one before
   * @throws Refusal not found; invalid, if it has not signed it, or if it is no complete one;
   *     conflict, if there is a newer one
   */
  public AuthorityDetails revoke(String name, byte[] list) {
    AuthorityRow row = row(name);
    X509CRL read = Certificates.crl(list, Certificates.read(row.certificate()));
    Certificates.refuseUnfit(read, clock.instant());
    if (row.crlIssuedAt() != null && read.getThisUpdate().toInstant().isBefore(row.crlIssuedAt())) {
      throw Refusal.conflict("There is a newer CRL already.");
    }
    String before = snapshot(row);
    row.revoke(read, clock.instant());
    keep(name, list);
    changed("revoke", row, before);
    return row.detailsAt(clock.instant());
  }

  /**
   * Believes an authority no more.
   *
   * @throws Refusal not found
   */
  public void remove(String name) {
    AuthorityRow row = row(name);
    em.remove(row);
    trail.record(
        AuditEntry.of("device-authority.remove")
            .on("device-authority", name)
            .changed(snapshot(row), null));
    changes.fire(new AuthoritiesChanged());
  }

  private void keep(String name, byte[] list) {
    CrlRow kept = em.find(CrlRow.class, name);
    if (kept == null) {
      kept = new CrlRow(name);
      kept.become(list);
      em.flush(); // its foreign key wants the authority to be there
      em.persist(kept);
    } else {
      kept.become(list);
    }
  }

  private void changed(String verb, AuthorityRow row, String before) {
    trail.record(
        AuditEntry.of("device-authority." + verb)
            .on("device-authority", row.name())
            .changed(before, snapshot(row)));
    changes.fire(new AuthoritiesChanged());
  }

  private String snapshot(AuthorityRow row) {
    AuthorityDetails now = row.detailsAt(clock.instant());
    return Snapshot.with("fingerprint", now.fingerprint())
        .and("from", now.rule().from())
        .and("pattern", now.rule().pattern())
        .and("form", now.rule().form())
        .and("revoked", now.revocations() == null ? null : now.revocations().count())
        .text();
  }

  private AuthorityRow row(String name) {
    AuthorityRow row = em.find(AuthorityRow.class, name);
    if (row == null) {
      throw Refusal.notFound("There is no authority \"" + name + "\".");
    }
    return row;
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read has no encoding", e);
    }
  }
}
