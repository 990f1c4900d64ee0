package org.muster.scheme;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muster.device.DeviceGroups;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Moid;
import org.muster.tree.KnownTree;
import org.muster.tree.NodeDetails;

/** The door for whoever admits devices: finds the rule that counts for a device. */
@Dependent
public class RuleChoice {

  private static final Moid DEV_INFO = new Moid("urn:oma:mo:oma-dm-devinfo:1.2");
  private static final int MOST = 500;

  @PersistenceContext private EntityManager em;
  @Inject private DeviceGroups groups;
  @Inject private KnownTree tree;

  /**
   * Its own; else that of its groups, the first by name; else that of its model.
   *
   * @return empty if there is none
   */
  @Transactional
  public Optional<SchemeRule> of(DeviceId device) {
    List<SchemeRuleRow> rows = candidates(device);
    boolean models =
        rows.stream().allMatch(row -> row.kind() == SchemeRuleKind.MODEL) && !rows.isEmpty();
    String model = models ? model(device) : null;
    return rows.stream()
        .filter(row -> row.kind() != SchemeRuleKind.MODEL || row.subject().equalsIgnoreCase(model))
        .min(Comparator.comparing(SchemeRuleRow::kind).thenComparing(SchemeRuleRow::subject))
        .map(SchemeRuleRow::shown);
  }

  private List<SchemeRuleRow> candidates(DeviceId device) {
    List<String> its = groups.of(List.of(device.value())).getOrDefault(device.value(), List.of());
    return em.createQuery(
            "select r from SchemeRuleRow r where r.key.kind = :model"
                + " or (r.key.kind = :device and r.key.subject = :id)"
                + " or (r.key.kind = :group and r.key.subject in :groups)",
            SchemeRuleRow.class)
        .setParameter("model", SchemeRuleKind.MODEL)
        .setParameter("device", SchemeRuleKind.DEVICE)
        .setParameter("id", device.value())
        .setParameter("group", SchemeRuleKind.GROUP)
        .setParameter("groups", its.isEmpty() ? List.of("") : its)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Null if it is not known. */
  private String model(DeviceId device) {
    return tree.nodes(device, DEV_INFO, null, "Mod").stream()
        .map(NodeDetails::value)
        .filter(Objects::nonNull)
        .map(value -> JsonText.readArray("[" + value + "]").get(0))
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .findFirst()
        .orElse(null);
  }
}
