package org.muster.scheme;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/**
 * The door for operators: by which schemes devices prove who they are, where it is not what is set
 * for all.
 */
@Stateless
public class SchemeRules {

  /** Of groups and models: those of models are looked at all together. */
  private static final int MOST = 200;

  private static final int LONGEST = 255;

  @PersistenceContext private EntityManager em;
  @Inject private DeviceRegistry devices;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<SchemeRulesChanged> changes;

  /** Those of groups and models, in order. */
  public List<SchemeRule> list() {
    return em.createQuery(
            "select r from SchemeRuleRow r where r.key.kind in :kinds"
                + " order by r.key.kind, r.key.subject",
            SchemeRuleRow.class)
        .setParameter("kinds", List.of(SchemeRuleKind.GROUP, SchemeRuleKind.MODEL))
        .setMaxResults(MOST)
        .getResultStream()
        .map(SchemeRuleRow::shown)
        .toList();
  }

  /** Those of single devices, in the order of their DevIDs. */
  public Page<SchemeRule> ofDevices(PageRequest page) {
    List<SchemeRuleRow> rows =
        em.createQuery(
                "select r from SchemeRuleRow r where r.key.kind = :device"
                    + " and r.key.subject > :after order by r.key.subject",
                SchemeRuleRow.class)
            .setParameter("device", SchemeRuleKind.DEVICE)
            .setParameter("after", page.after() == null ? "" : page.after())
            .setMaxResults(page.rows())
            .getResultList();
    return Page.of(rows, page.limit(), SchemeRuleRow::subject, SchemeRuleRow::shown);
  }

  /**
   * One of them.
   *
   * @throws Refusal not found
   */
  public SchemeRule details(SchemeRuleKind kind, String subject) {
    return row(kind, subject).shown();
  }

  /**
   * Adds one, or changes it; one of a model also if its name is written in other letters.
   *
   * @throws Refusal invalid; not found, if there is no such device; conflict, if there are too many
   */
  public SchemeRule put(SchemeRuleKind kind, String subject, Set<Scheme> schemes) {
    check(subject, schemes);
    if (kind == SchemeRuleKind.DEVICE) {
      devices.require(new DeviceId(subject));
    }
    SchemeRuleRow row = find(kind, subject).orElse(null);
    String before = row == null ? null : snapshot(row);
    if (row == null) {
      if (kind != SchemeRuleKind.DEVICE && list().size() >= MOST) {
        throw Refusal.conflict("There are " + MOST + " rules, which is as many as may be.");
      }
      row = new SchemeRuleRow(new SchemeRuleKey(kind, subject));
    }
    row.become(schemes, clock.instant());
    em.persist(row);
    changed("scheme-rule.put", row, before, snapshot(row));
    return row.shown();
  }

  /**
   * Takes one away.
   *
   * @throws Refusal not found
   */
  public void remove(SchemeRuleKind kind, String subject) {
    SchemeRuleRow row = row(kind, subject);
    em.remove(row);
    changed("scheme-rule.remove", row, snapshot(row), null);
  }

  private static void check(String subject, Set<Scheme> schemes) {
    if (subject.isBlank() || subject.length() > LONGEST) {
      throw Refusal.invalid("subject", "subject must have 1 to " + LONGEST + " characters.");
    }
    if (schemes.isEmpty()) {
      throw Refusal.invalid("schemes", "Without a scheme nobody comes in; block the device.");
    }
  }

  private void changed(String action, SchemeRuleRow row, String before, String after) {
    trail.record(
        AuditEntry.of(action)
            .on(row.kind() == SchemeRuleKind.DEVICE ? "device" : "scheme-rule", row.subject())
            .changed(before, after));
    changes.fire(new SchemeRulesChanged());
  }

  private static String snapshot(SchemeRuleRow row) {
    return Snapshot.with("kind", row.kind()).and("schemes", row.schemes()).text();
  }

  private SchemeRuleRow row(SchemeRuleKind kind, String subject) {
    return find(kind, subject).orElseThrow(() -> Refusal.notFound("There is no such rule."));
  }

  /**
   * A model is the same in large and small letters, here as where the rule of a device is chosen.
   */
  private Optional<SchemeRuleRow> find(SchemeRuleKind kind, String subject) {
    SchemeRuleRow row = em.find(SchemeRuleRow.class, new SchemeRuleKey(kind, subject));
    if (row != null || kind != SchemeRuleKind.MODEL) {
      return Optional.ofNullable(row);
    }
    return em
        .createQuery(
            "select r from SchemeRuleRow r where r.key.kind = :model order by r.key.subject",
            SchemeRuleRow.class)
        .setParameter("model", SchemeRuleKind.MODEL)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .filter(one -> one.subject().equalsIgnoreCase(subject))
        .findFirst();
  }
}
