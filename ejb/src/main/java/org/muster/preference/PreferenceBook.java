package org.muster.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.device.DeviceGroups;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Moid;
import org.muster.tree.KnownTree;

/**
 * The door for whoever calls: what a node remembers of the preferences. Where there are none,
 * nothing is asked of the database.
 */
@ApplicationScoped
public class PreferenceBook {

  private static final Moid DEV_INFO = new Moid("urn:oma:mo:oma-dm-devinfo:1.2");
  private static final String MAN = "Man";
  private static final String MOD = "Mod";

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
    return Optional.ofNullable(of(List.of(device.value())).get(device.value()));
  }

  /**
   * The same for many.
   *
   * @param devices their DevIDs, a thousand at most
   * @return by DevID; without those for which none counts
   */
  public Map<String, PushPreference> of(Collection<String> devices) {
    List<PushPreference> all = preferences;
    if (all.isEmpty() || devices.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> grouped = groups.of(devices);
    Map<String, Map<String, String>> known = tree.leaves(devices, DEV_INFO, List.of(MAN, MOD));
    Map<String, PushPreference> counting = new HashMap<>();
    for (String device : devices) {
      Map<String, String> leaves = known.getOrDefault(device, Map.of());
      Traits traits =
          new Traits(
              grouped.getOrDefault(device, List.of()),
              text(leaves.get(MAN)),
              text(leaves.get(MOD)));
      all.stream()
          .filter(preference -> preference.fits(traits))
          .findFirst()
          .ifPresent(preference -> counting.put(device, preference));
    }
    return counting;
  }

  /** What a leaf of DevInfo says; null if it is not known, or no text. */
  private static String text(String json) {
    return json != null && JsonText.readArray("[" + json + "]").get(0) instanceof JsonString text
        ? text.getString()
        : null;
  }
}
