package org.muster.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.protocol.DeviceId;

/**
 * The door for what went wrong at the device endpoint: whoever looks for the reason why a device
 * does not get through finds it with the device. A device keeps its latest incidents only, so that
 * one which is refused a thousand times an hour fills nothing.
 */
@Stateless
public class IncidentLog {

  @Inject private DeviceRegistry devices;
  @Inject private SessionConfig config;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /**
   * Notes that a package was refused. The refusal has rolled back its own transaction; this is
   * another. Of devices that are not registered nothing is kept.
   *
   * @param status the HTTP status of the answer
   * @param reason what was wrong, in words, without secrets
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void note(DeviceId device, int status, String reason) {
    if (!devices.exists(device)) {
      return;
    }
    em.persist(new DeviceIncident(Ids.next(), device.value(), status, reason, clock.instant()));
    em.flush();
    forgetOldest(device);
  }

  /** The incidents of a device, the newest first. */
  public Page<IncidentDetails> list(DeviceId device, PageRequest page) {
    List<DeviceIncident> rows =
        em.createQuery(
                "select i from DeviceIncident i where i.device = :device and i.id < :before"
                    + " order by i.id desc",
                DeviceIncident.class)
            .setParameter("device", device.value())
            .setParameter("before", page.before())
            .setMaxResults(page.rows())
            .getResultList();
    return Page.of(
        rows, page.limit(), incident -> Ids.text(incident.id()), DeviceIncident::details);
  }

  private void forgetOldest(DeviceId device) {
    em.createQuery(
            "select i.id from DeviceIncident i where i.device = :device order by i.id desc",
            Long.class)
        .setParameter("device", device.value())
        .setFirstResult(config.incidentsKept)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(last -> forget(device, last));
  }

  private void forget(DeviceId device, long last) {
    em.createQuery("delete from DeviceIncident i where i.device = :device and i.id <= :last")
        .setParameter("device", device.value())
        .setParameter("last", last)
        .executeUpdate();
  }
}
