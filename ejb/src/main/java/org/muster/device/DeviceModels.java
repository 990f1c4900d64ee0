package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A third door of the room: which models devices are of, as they say themselves. */
@Stateless
public class DeviceModels {

  private static final int LONGEST = 255;

  @PersistenceContext private EntityManager em;

  /**
   * Keeps what a device said of itself.
   *
   * @param model Mod of its DevInfo; null, empty or too long for a name is none
   */
  public void keep(String device, String model) {
    if (model == null || model.isBlank() || model.length() > LONGEST) {
      forget(device);
    } else if (em.find(Device.class, device) != null) {
      em.merge(new DeviceModel(device, model.strip()));
    }
  }

  private void forget(String device) {
    em.createQuery("delete from DeviceModel m where m.device = :device")
        .setParameter("device", device)
        .executeUpdate();
  }
}
