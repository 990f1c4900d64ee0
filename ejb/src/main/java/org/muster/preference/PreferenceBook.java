package org.muster.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.device.DeviceGroups;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Moid;
import org.muster.tree.KnownTree;
import org.muster.tree.NodeDetails;

/**
 * The door for whoever calls: what a node remembers of the preferences. Where there are none,
 * nothing is asked of the database.
 */
@ApplicationScoped
public class PreferenceBook {

  private static final Moid DEV_INFO = new Moid("urn:oma:mo:oma-dm-devinfo:1.2");

  @Inject private DeviceGroups groups;
  @Inject private KnownTree tree;

  private volatile List<PushPreference> preferences = List.of();

  /**
   * Reads them again, one at a time, so that no older reading comes after a newer one.
   *
   * @param reading what there is just now
   */
  synchronized void refresh(Supplier<List<PushPreference>> reading) {
    preferences =
        reading.get().stream()
            .sorted(
                Comparator.comparingInt(PushPreference::rank).thenComparing(PushPreference::name))
            .toList();
  }

  /**
   * The preference that counts for a device: one of its groups, the first by name; or else of its
   * model, one that names the manufacturer too before others. What its model is, is known when its
   * DevInfo was read.
   */
  public Optional<PushPreference> of(DeviceId device) {
    List<PushPreference> all = preferences;
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Traits traits = traits(device);
    return all.stream().filter(preference -> preference.fits(traits)).findFirst();
  }

  private Traits traits(DeviceId device) {
    return new Traits(
        groups.of(List.of(device.value())).getOrDefault(device.value(), List.of()),
        known(device, "Man"),
        known(device, "Mod"));
  }

  /** A leaf of DevInfo; null if it is not known. */
  private String known(DeviceId device, String leaf) {
    return tree.nodes(device, DEV_INFO, null, leaf).stream()
        .map(NodeDetails::value)
        .filter(Objects::nonNull)
        .map(value -> JsonText.readArray("[" + value + "]").get(0))
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .findFirst()
        .orElse(null);
  }
}
