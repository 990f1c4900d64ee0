package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import org.muster.device.DeviceModels;

/** Tells what devices say of themselves in their DevInfo, where it can be looked up by model. */
@Dependent
class Identities {

  private static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2";
  private static final String MODEL = "Mod";

  @Inject private DeviceModels models;

  /** Something was seen of an instance, which knows it already. */
  void seen(KnownInstance instance, Sighting sighting) {
    boolean shows = sighting.path().isEmpty() || sighting.path().equals(MODEL);
    if (shows && instance.moid().equals(DEV_INFO)) {
      models.keep(instance.device(), text(instance.nodes(MODEL).get(MODEL)));
    }
  }

  private static String text(KnownNode node) {
    return node != null && node.value() instanceof JsonString text ? text.getString() : null;
  }
}
