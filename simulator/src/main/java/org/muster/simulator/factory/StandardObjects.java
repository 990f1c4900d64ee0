package org.muster.simulator.factory;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.Instance;
import org.muster.simulator.tree.ManagedObject;

/** Objects that operations work on, for devices that are to have them: one plausible state each. */
public final class StandardObjects {

  /** DevDetail 1.1: more of who the device is. */
  public static final String DEV_DETAIL = "urn:oma:mo:oma-dm-devdetail:1.1";

  /** FUMO 1.0: firmware update. */
  public static final String FIRMWARE = "urn:oma:mo:oma-fumo:1.0";

  /** SCOMO 1.0: software components. */
  public static final String SOFTWARE = "urn:oma:mo:oma-scomo:1.0";

  /** LAWMO 1.0: lock and wipe. */
  public static final String LOCK_AND_WIPE = "urn:oma:mo:oma-lawmo:1.0";

  /** DCMO 1.0: capabilities of the device, an instance each. */
  public static final String CAPABILITY = "urn:oma:mo:oma-dcmo:1.0";

  private static final Ddf DEV_DETAIL_DDF = Ddf.resource("devdetail-1.1.ddf");
  private static final Ddf FIRMWARE_DDF = Ddf.resource("fumo-1.0.ddf");
  private static final Ddf SOFTWARE_DDF = Ddf.resource("scomo-1.0.ddf");
  private static final Ddf LOCK_AND_WIPE_DDF = Ddf.resource("lawmo-1.0.ddf");
  private static final Ddf CAPABILITY_DDF = Ddf.resource("dcmo-1.0.ddf");

  private StandardObjects() {}

  /**
   * @return all of them
   */
  public static List<ManagedObject> all() {
    return List.of(devDetail(), firmware(), software(), lockAndWipe(), capabilities());
  }

  /**
   * DevDetail, one instance {@code detail}.
   *
   * @return the object
   */
  public static ManagedObject devDetail() {
    return FactoryObjects.held(
        DEV_DETAIL_DDF, "dm_devdetail-v1_1.ddf", "detail", "DevDetail", JsonText.object());
  }

  /**
   * FUMO, one idle instance {@code fw1}; a server may make more.
   *
   * @return the object
   */
  public static ManagedObject firmware() {
    JsonObjectBuilder values =
        JsonText.object().add("PkgName", "virtual-firmware").add("PkgVersion", "1.0.0");
    return FactoryObjects.held(FIRMWARE_DDF, "fumo-v1_0.ddf", "fw1", "Fumo", values);
  }

  /**
   * SCOMO, one instance {@code software} with an active component and room for packages.
   *
   * @return the object
   */
  public static ManagedObject software() {
    JsonObjectBuilder browser =
        JsonText.object()
            .add("ID", "browser")
            .add("Name", "Browser")
            .add("Version", "1.0.0")
            .add("EnvType", "native");
    JsonObjectBuilder inventory =
        JsonText.object().add("Deployed", JsonText.object().add("browser", browser));
    return FactoryObjects.held(
        SOFTWARE_DDF,
        "scomo-v1_0.ddf",
        "software",
        "Scomo",
        JsonText.object().add("Inventory", inventory));
  }

  /**
   * LAWMO, one instance {@code lock}: unlocked, with two lists that can be wiped.
   *
   * @return the object
   */
  public static ManagedObject lockAndWipe() {
    JsonObjectBuilder lists =
        JsonText.object()
            .add("contacts", JsonText.object().add("ListItemName", "Contacts"))
            .add("pictures", JsonText.object().add("ListItemName", "Pictures"));
    return FactoryObjects.held(
        LOCK_AND_WIPE_DDF,
        "lawmo-v1_0.ddf",
        "lock",
        "Lawmo",
        JsonText.object().add("AvailableWipeList", lists));
  }

  /**
   * DCMO, three instances: {@code camera}, {@code bluetooth} and a {@code usb} that is attached.
   *
   * @return the object
   */
  public static ManagedObject capabilities() {
    return FactoryObjects.held(
            CAPABILITY_DDF, "dcmo-v1_0.ddf", "camera", "Dcmo", capability("Camera", "Hardware"))
        .with(instance("bluetooth", capability("Bluetooth", "Connectivity")))
        .with(instance("usb", capability("USB", "I/O").add("Attached", true)));
  }

  private static JsonObjectBuilder capability(String property, String group) {
    return JsonText.object().add("Property", property).add("Group", group);
  }

  private static Instance instance(String miid, JsonObjectBuilder values) {
    try {
      return CAPABILITY_DDF.instance(miid, "Dcmo", values.build());
    } catch (UnfitDescription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
