package org.muster.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Ids;

/**
 * The rows of contents and of their pieces. Each piece has a transaction of its own: none is open
 * while somebody is waited for who brings or takes the next one.
 */
@Dependent
class ContentRows {

  private static final int REMOVED_AT_ONCE = 64;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long begin() {
    long id = Ids.next();
    em.persist(new Content(id, clock.instant()));
    return id;
  }

  /** Also says that the content is still being brought. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void append(long id, int place, byte[] bytes) {
    em.persist(new Piece(new PieceKey(id, place), bytes));
    em.createQuery(
            "update Content c set c.length = c.length + :more, c.touchedAt = :now"
                + " where c.id = :id")
        .setParameter("more", (long) bytes.length)
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void complete(long id, String digest) {
    em.createQuery("update Content c set c.digest = :digest, c.touchedAt = :now where c.id = :id")
        .setParameter("digest", digest)
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<byte[]> piece(long id, int place) {
    return Optional.ofNullable(em.find(Piece.class, new PieceKey(id, place))).map(Piece::bytes);
  }

  Optional<StoredContent> find(long id) {
    return Optional.ofNullable(em.find(Content.class, id)).map(Content::details);
  }

  /** Gives a complete content an owner; whether there is such a content. */
  boolean give(long id, String owner) {
    return em.createQuery(
                "update Content c set c.owner = :owner where c.id = :id and c.digest is not null")
            .setParameter("owner", owner)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  void takeFrom(String owner) {
    em.createQuery("update Content c set c.owner = null where c.owner = :owner")
        .setParameter("owner", owner)
        .executeUpdate();
  }

  /** Contents that nobody owns and nobody has touched for as long. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> abandoned(Duration untouched, int most) {
    return em.createQuery(
            "select c.id from Content c where c.owner is null and c.touchedAt < :before"
                + " order by c.touchedAt",
            Long.class)
        .setParameter("before", clock.instant().minus(untouched))
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Removes a bounded number of pieces, and the content once it has none.
   *
   * @return whether there is more to remove; nothing is of a content that has an owner
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean removeSome(long id) {
    if (!condemn(id)) {
      return false;
    }
    List<Integer> places =
        em.createQuery(
                "select p.key.place from Piece p where p.key.contentId = :id"
                    + " order by p.key.place",
                Integer.class)
            .setParameter("id", id)
            .setMaxResults(REMOVED_AT_ONCE)
            .getResultList();
    if (places.isEmpty()) {
      em.createQuery("delete from Content c where c.id = :id")
          .setParameter("id", id)
          .executeUpdate();
      return false;
    }
    em.createQuery("delete from Piece p where p.key.contentId = :id and p.key.place <= :last")
        .setParameter("id", id)
        .setParameter("last", places.get(places.size() - 1))
        .executeUpdate();
    return true;
  }

  /** A content without a digest cannot be kept any more. */
  private boolean condemn(long id) {
    return em.createQuery(
                "update Content c set c.digest = null where c.id = :id and c.owner is null")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }
}
