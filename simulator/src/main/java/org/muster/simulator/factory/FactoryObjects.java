package org.muster.simulator.factory;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.ManagedObject;

/** The management objects every virtual device leaves the factory with. */
public final class FactoryObjects {

  /** DevInfo 1.2: who the device is. */
  public static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  /** DM Account 1.2: how to reach its server. */
  public static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2";

  /** Session Information 1.0: over which bearer it comes. */
  public static final String SESSION_INFO = "urn:oma:mo:oma-sessioninfomo:1.0";

  /** Delegation Access Control 1.0: who may do what. */
  public static final String ACCESS_CONTROL = "urn:oma:mo:oma-dm-dacmo:1.0";

  /** A vendor's object to play with: leaves to write, nodes to run, a branch to fill. */
  public static final String DEMO = "urn:muster:mo:x-demo:1.0";

  /** The type of the alert that tells of the end of its asynchronous node. */
  public static final String DEMO_ALERT = "urn:muster:at:x-demo:1.0:completed";

  private static final Ddf DEV_INFO_DDF = Ddf.resource("devinfo-1.2.ddf");
  private static final Ddf ACCOUNT_DDF = Ddf.resource("dmacc-1.2.ddf");
  private static final Ddf SESSION_INFO_DDF = Ddf.resource("sessioninfo-1.0.ddf");
  private static final Ddf ACCESS_CONTROL_DDF = Ddf.resource("dacmo-1.0.ddf");
  private static final Ddf DEMO_DDF = Ddf.resource("x-demo-1.0.ddf");

  private static final String DDFS = "https://ddf.example.com/";

  private FactoryObjects() {}

  /**
   * DevInfo, one instance {@code device}.
   *
   * @param devId the device's name
   * @return the object
   */
  public static ManagedObject devInfo(String devId) {
    JsonObjectBuilder values = JsonText.object().add("DevID", devId).add("Mod", "Virtual Device");
    return held(DEV_INFO_DDF, "dm_devinfo-v1_2.ddf", "device", "DevInfo", values);
  }

  /**
   * DM Account, one instance {@code server}; the server may change its keys.
   *
   * @param terms what it holds
   * @return the object
   */
  public static ManagedObject account(AccountTerms terms) {
    return account(terms, JsonText.object());
  }

  /**
   * The same, for a device that registers with a cloud.
   *
   * @param terms what it holds
   * @param cloud how it registers
   * @return the object
   */
  public static ManagedObject account(AccountTerms terms, CloudTerms cloud) {
    JsonObjectBuilder registration =
        JsonText.object()
            .add("RegURI", cloud.registers().toString())
            .add("UnRegURI", cloud.unregisters().toString())
            .add("RegParams", cloud.parameters());
    return account(
        terms, JsonText.object().add("Push", JsonText.object().add("GCM", registration)));
  }

  /** The account of a bootstrap. */
  static ManagedObject account(String rootName, JsonObject content) throws UnfitDescription {
    return ACCOUNT_DDF
        .object(DDFS + "dm_dmacc-v1_2.ddf")
        .with(ACCOUNT_DDF.instance("server", rootName, content));
  }

  private static ManagedObject account(AccountTerms terms, JsonObjectBuilder more) {
    JsonObjectBuilder notification =
        JsonText.object()
            .add("Data", base64(terms.pushData()))
            .add("Secret", base64(terms.pushSecret()));
    JsonObjectBuilder transport =
        JsonText.object()
            .add("Data", base64(terms.username()))
            .add("Secret", base64(terms.password()));
    JsonObjectBuilder values =
        more.add("SrvID", terms.serverId())
            .add("SrvURI", terms.endpoint().toString())
            .add("Name", terms.serverId())
            .add("Perm", permissions(terms))
            .add("Auth", JsonText.object().add("Noti", notification).add("Trsp", transport));
    return held(ACCOUNT_DDF, "dm_dmacc-v1_2.ddf", "server", "DMAcc", values);
  }

  private static JsonObjectBuilder permissions(AccountTerms terms) {
    JsonObjectBuilder permissions = JsonText.object();
    for (int i = 0; i < terms.objects().size(); i++) {
      String name = Integer.toString(i + 1);
      permissions.add(name, JsonText.object().add("MOID", terms.objects().get(i)));
    }
    return permissions;
  }

  /**
   * Session Information, one instance {@code bearer}: wireline.
   *
   * @return the object
   */
  public static ManagedObject sessionInfo() {
    JsonObjectBuilder values = JsonText.object().add("CBT", 3);
    return held(SESSION_INFO_DDF, "dm_sessioninfo-v1_0.ddf", "bearer", "SessionInfoMO", values);
  }

  /**
   * Delegation Access Control, one instance {@code rights}.
   *
   * @param content who may do what: rights by MOID and MIID (TS §12.3)
   * @return the object
   */
  public static ManagedObject accessControl(JsonObject content) {
    return held(
        ACCESS_CONTROL_DDF, "dm_delegation-v1_0.ddf", "rights", "DacMO", JsonText.object(content));
  }

  /**
   * The playground, one instance {@code demo}; a server may make more.
   *
   * @return the object
   */
  public static ManagedObject demo() {
    return held(DEMO_DDF, "x-demo-v1_0.ddf", "demo", "Demo", JsonText.object());
  }

  static ManagedObject held(
      Ddf ddf, String file, String miid, String rootName, JsonObjectBuilder values) {
    try {
      return ddf.object(DDFS + file).with(ddf.instance(miid, rootName, values.build()));
    } catch (UnfitDescription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
