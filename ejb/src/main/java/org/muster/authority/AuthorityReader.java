package org.muster.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Refusal;

/** Reads the authorities that have changed; lists may be large, and are not read for nothing. */
@Dependent
class AuthorityReader {

  private static final Logger LOG = Logger.getLogger("org.muster.authority");

  @PersistenceContext private EntityManager em;

  private record Version(String name, Instant changedAt) {}

  /**
   * All there are now.
   *
   * @param known what was read before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<LiveAuthority> read(List<LiveAuthority> known) {
    return em.createQuery(
            "select a.name, a.changedAt from AuthorityRow a order by a.name", Object[].class)
        .setMaxResults(DeviceAuthorities.MOST)
        .getResultStream()
        .map(row -> new Version((String) row[0], (Instant) row[1]))
        .map(version -> live(version, known))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LiveAuthority> live(Version version, List<LiveAuthority> known) {
    return known.stream()
        .filter(
            one -> one.name().equals(version.name()) && one.changedAt().equals(version.changedAt()))
        .findFirst()
        .or(() -> read(version.name()));
  }

  /** One that cannot be read is not believed; the others are not held up by it. */
  private Optional<LiveAuthority> read(String name) {
    try {
      return Optional.ofNullable(em.find(AuthorityRow.class, name)).map(this::live);
    } catch (IllegalStateException | Refusal e) {
      LOG.log(Level.SEVERE, "The device authority " + name + " cannot be read, nor believed", e);
      return Optional.empty();
    }
  }

  private LiveAuthority live(AuthorityRow row) {
    X509Certificate certificate = Certificates.read(row.certificate());
    CrlRow crl = em.find(CrlRow.class, row.name());
    return new LiveAuthority(
        row.name(),
        row.changedAt(),
        certificate,
        crl == null ? null : Certificates.crl(crl.list(), certificate),
        row.rule());
  }
}
