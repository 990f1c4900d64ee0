package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows of variants. */
@Dependent
class VariantRows {

  @PersistenceContext private EntityManager em;

  void put(Variant variant) {
    em.merge(variant);
  }

  /** Whether there was one. */
  boolean remove(String token, HomeNetwork network) {
    return em.createQuery("delete from Variant v where v.key = :key")
            .setParameter("key", new VariantKey(token, network.mcc(), network.mnc()))
            .executeUpdate()
        == 1;
  }

  /** Those that a network may get: two at most. */
  List<Variant> of(String token, HomeNetwork network) {
    return em.createQuery(
            "select v from Variant v where v.key.token = :token and v.key.mcc = :mcc"
                + " and v.key.mnc in (:mnc, '')",
            Variant.class)
        .setParameter("token", token)
        .setParameter("mcc", network.mcc())
        .setParameter("mnc", network.mnc())
        .getResultList();
  }

  boolean has(String token, HomeNetwork network) {
    VariantKey key = new VariantKey(token, network.mcc(), network.mnc());
    return em.find(Variant.class, key) != null;
  }

  boolean exists(String token) {
    return !list(token, 1).isEmpty();
  }

  long count(String token) {
    return em.createQuery("select count(v) from Variant v where v.key.token = :token", Long.class)
        .setParameter("token", token)
        .getSingleResult();
  }

  /** Ordered by network. */
  List<VariantDetails> list(String token, int most) {
    return em.createQuery(
            "select new org.muster.repository.VariantDetails(v.key.mcc, v.key.mnc, v.mediaType)"
                + " from Variant v where v.key.token = :token order by v.key.mcc, v.key.mnc",
            VariantDetails.class)
        .setParameter("token", token)
        .setMaxResults(most)
        .getResultList();
  }
}
