package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of credentials. */
@Dependent
class Credentials {

  /** More of one name, or of one device, is never looked at. */
  static final int MOST = 100;

  private static final Duration USED_WITHIN = Duration.ofHours(1);

  @PersistenceContext private EntityManager em;

  void add(Credential credential) {
    em.persist(credential);
  }

  void remove(Credential credential) {
    em.remove(credential);
  }

  /** Those with one of these names, the oldest first. */
  @Transactional
  List<Credential> named(CredentialKind kind, Collection<String> names) {
    return em.createQuery(
            "select c from Credential c where c.name in :names and c.kind = :kind order by c.id",
            Credential.class)
        .setParameter("names", names)
        .setParameter("kind", kind)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Those of devices, the oldest first. */
  List<Credential> of(Collection<String> devices) {
    return em.createQuery(
            "select c from Credential c where c.device in :devices order by c.device, c.id",
            Credential.class)
        .setParameter("devices", devices)
        .getResultList();
  }

  Optional<Credential> find(String device, long id) {
    return Optional.ofNullable(em.find(Credential.class, id))
        .filter(credential -> credential.device().equals(device));
  }

  /** Notes that it was used, to the hour: what was noted within the last one is left as it is. */
  @Transactional
  void used(Credential credential, Instant now) {
    Instant before = now.minus(USED_WITHIN);
    if (credential.lastUsedAt() == null || credential.lastUsedAt().isBefore(before)) {
      em.createQuery(
              "update Credential c set c.lastUsedAt = :now where c.id = :id"
                  + " and (c.lastUsedAt is null or c.lastUsedAt < :before)")
          .setParameter("now", now)
          .setParameter("id", credential.id())
          .setParameter("before", before)
          .executeUpdate();
    }
  }
}
