package org.muster.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of definitions, and what stands in them. A document never changes, so what was read of
 * it once is good on every node for as long as it is there.
 */
@ApplicationScoped
class Definitions {

  private static final int MOST_OF_ONE_OBJECT = 100;
  private static final int MOST_IN_MEMORY = 200;

  private final Map<Long, List<ObjectDefinition>> read = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  Optional<DdfObject> find(long id) {
    return Optional.ofNullable(em.find(DdfObject.class, id));
  }

  DdfDocument document(long id) {
    return em.find(DdfDocument.class, id);
  }

  boolean isThere(String sha256) {
    return !em.createQuery("select d.id from DdfDocument d where d.sha256 = :sha256", Long.class)
        .setParameter("sha256", sha256)
        .getResultList()
        .isEmpty();
  }

  /** The definitions of an object that were brought, newest first. */
  List<DdfObject> of(String moid) {
    return em.createQuery(
            "select o from DdfObject o where o.moid = :moid order by o.id desc", DdfObject.class)
        .setParameter("moid", moid)
        .setMaxResults(MOST_OF_ONE_OBJECT)
        .getResultList();
  }

  /** The definitions that are preferred of all versions of an object, newest first. */
  List<DdfObject> preferredOf(String family) {
    return em.createQuery(
            "select o from DdfObject o where o.family = :family and o.preferred = true"
                + " order by o.id desc",
            DdfObject.class)
        .setParameter("family", family)
        .setMaxResults(MOST_OF_ONE_OBJECT)
        .getResultList();
  }

  List<DdfObject> page(long before, int rows) {
    return em.createQuery(
            "select o from DdfObject o where o.id < :before order by o.id desc", DdfObject.class)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  /** What a row says of its object. */
  ObjectDefinition definition(DdfObject row) {
    if (read.size() > MOST_IN_MEMORY) {
      read.clear();
    }
    return read
        .computeIfAbsent(row.document(), id -> DdfReader.read(document(id).content()))
        .stream()
        .filter(object -> object.moid().value().equals(row.moid()))
        .findFirst()
        .orElseThrow();
  }

  void remove(long document) {
    em.createQuery("delete from DdfDocument d where d.id = :id")
        .setParameter("id", document)
        .executeUpdate();
  }
}
