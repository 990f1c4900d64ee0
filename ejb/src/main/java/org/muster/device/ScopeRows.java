package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.muster.role.DeviceScope;

/**
 * The rows that say in which scopes devices are. Each query walks an index that begins with a name.
 */
@Dependent
class ScopeRows {

  private static final String OF_GROUP =
      "select g.key.device from DeviceGroup g where g.key.name = :name and g.key.device > :after"
          + " and g.key.device >= :low and g.key.device < :high order by g.key.device";
  private static final String OF_MODEL =
      "select m.device from DeviceModel m where m.model = :name and m.device > :after"
          + " and m.device >= :low and m.device < :high order by m.device";
  private static final String IN_GROUPS =
      "select g.key.device from DeviceGroup g where g.key.device in :devices"
          + " and g.key.name in :names";
  private static final String OF_MODELS =
      "select m.device from DeviceModel m where m.device in :devices and m.model in :names";

  @PersistenceContext private EntityManager em;

  /** As many from each name as are wanted of all; then the first of these. */
  List<String> first(DeviceScope scope, String prefix, String after, int most) {
    TreeSet<String> found = new TreeSet<>();
    scope.groups().forEach(name -> found.addAll(first(OF_GROUP, name, prefix, after, most)));
    scope.models().forEach(name -> found.addAll(first(OF_MODEL, name, prefix, after, most)));
    return found.stream().limit(most).toList();
  }

  Set<String> among(DeviceScope scope, Collection<String> devices) {
    TreeSet<String> found = new TreeSet<>();
    found.addAll(among(IN_GROUPS, scope.groups(), devices));
    found.addAll(among(OF_MODELS, scope.models(), devices));
    return found;
  }

  private List<String> first(String query, String name, String prefix, String after, int most) {
    return em.createQuery(query, String.class)
        .setParameter("name", name)
        .setParameter("after", after == null ? "" : after)
        .setParameter("low", prefix)
        .setParameter("high", prefix + Character.MAX_VALUE)
        .setMaxResults(most)
        .getResultList();
  }

  private List<String> among(String query, Set<String> names, Collection<String> devices) {
    return names.isEmpty() || devices.isEmpty()
        ? List.of()
        : em.createQuery(query, String.class)
            .setParameter("devices", devices)
            .setParameter("names", names)
            .getResultList();
  }
}
