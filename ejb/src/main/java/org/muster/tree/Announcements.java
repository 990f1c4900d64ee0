package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.muster.kernel.BoundedCount;
import org.muster.protocol.ManagedObject;

/** The rows of what devices announce, for whoever asks which devices have an object. */
@Dependent
class Announcements {

  private static final int LONGEST_URL = 1_024;

  /** More kinds than this are the work of somebody who makes them up. */
  private static final int MOST_KINDS = 2_000;

  @PersistenceContext private EntityManager em;

  void keep(String device, List<ManagedObject> objects, Instant now) {
    Set<String> announced = new HashSet<>();
    objects.forEach(object -> announced.add(object.moid().value()));
    Set<String> before =
        new HashSet<>(
            em.createQuery(
                    "select a.key.moid from AnnouncedObject a where a.key.device = :device",
                    String.class)
                .setParameter("device", device)
                .getResultList());
    before.stream().filter(moid -> !announced.contains(moid)).forEach(m -> remove(device, m));
    announced.stream()
        .filter(moid -> !before.contains(moid))
        .forEach(moid -> em.persist(new AnnouncedObject(device, moid)));
    objects.forEach(object -> keepKind(object, now));
  }

  /** All kinds that were ever announced, with the addresses of their definitions. */
  Map<String, AnnouncedKind> kinds() {
    List<Object[]> rows =
        em.createQuery(
                "select k.key.moid, k.key.ddf, k.firstSeenAt from AnnouncedKindRow k"
                    + " order by k.key.moid, k.key.ddf",
                Object[].class)
            .setMaxResults(MOST_KINDS)
            .getResultList();
    Map<String, AnnouncedKind> kinds = new TreeMap<>();
    rows.forEach(
        row ->
            kinds
                .computeIfAbsent((String) row[0], moid -> new AnnouncedKind(moid))
                .add((String) row[1], (Instant) row[2]));
    return kinds;
  }

  /** How many devices announce an object. */
  BoundedCount devices(String moid) {
    return BoundedCount.of(
        ((Number)
                em.createNativeQuery(
                        "select count(*) from (select 1 from announced_object where moid = :moid"
                            + " limit "
                            + (BoundedCount.BOUND + 1)
                            + ") as counted",
                        Long.class)
                    .setParameter("moid", moid)
                    .getSingleResult())
            .longValue());
  }

  private void remove(String device, String moid) {
    em.createQuery(
            "delete from AnnouncedObject a where a.key.device = :device and a.key.moid = :moid")
        .setParameter("device", device)
        .setParameter("moid", moid)
        .executeUpdate();
  }

  /** Every device of a model announces the same: the first one writes, the others find it there. */
  private void keepKind(ManagedObject object, Instant now) {
    String ddf = object.ddf() == null || object.ddf().length() > LONGEST_URL ? "" : object.ddf();
    AnnouncedKindRow.Key key = new AnnouncedKindRow.Key(object.moid().value(), ddf);
    if (em.find(AnnouncedKindRow.class, key) == null) {
      em.createNativeQuery(
              "insert into announced_kind (moid, ddf, first_seen_at) values (:moid, :ddf, :now)"
                  + " on conflict do nothing")
          .setParameter("moid", key.moid())
          .setParameter("ddf", key.ddf())
          .setParameter("now", now)
          .executeUpdate();
    }
  }
}
