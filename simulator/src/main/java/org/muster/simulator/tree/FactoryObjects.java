package org.muster.simulator.tree;

/** The management objects every virtual device leaves the factory with. */
public final class FactoryObjects {

  /** DevInfo 1.2: who the device is. */
  public static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  /** DM Account 1.2: how to reach its server. */
  public static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2";

  /** Session Information 1.0: over which bearer it comes. */
  public static final String SESSION_INFO = "urn:oma:mo:oma-sessioninfomo:1.0";

  /** A vendor's object to play with: leaves to write, nodes to run, a branch to fill. */
  public static final String DEMO = "urn:muster:mo:x-demo:1.0";

  /** The type of the alert that tells of the end of its asynchronous node. */
  public static final String DEMO_ALERT = "urn:muster:at:x-demo:1.0:completed";

  private static final String DDF = "https://ddf.example.com/";

  private FactoryObjects() {}

  /**
   * DevInfo, one instance {@code device}.
   *
   * @param devId the device's name
   * @return the object
   */
  public static ManagedObject devInfo(String devId) {
    Interior root =
        Interior.empty(Access.READ)
            .with("DevID", Leaf.text(devId))
            .with("Man", Leaf.text("Muster"))
            .with("Mod", Leaf.text("Virtual Device"))
            .with("DmV", Leaf.text("2.0"))
            .with("Lang", Leaf.text("en"))
            .with("DevType", Leaf.text("simulator"))
            .with("OEM", Leaf.text("Muster"))
            .with("FwV", Leaf.text("1.0.0"))
            .with("SwV", Leaf.text("1.0.0"))
            .with("HwV", Leaf.text("1"));
    return ManagedObject.of(DEV_INFO, DDF + "dm_devinfo-v1_2.ddf", false)
        .with(new Instance("device", "DevInfo", root));
  }

  /**
   * DM Account, one instance {@code server}; the server may change its keys.
   *
   * @param terms what it holds
   * @return the object
   */
  public static ManagedObject account(AccountTerms terms) {
    Interior notification =
        Interior.empty(Access.READ)
            .with("Type", Leaf.number(0))
            .with("Data", Leaf.bytes(terms.pushData(), Access.WRITE))
            .with("Secret", Leaf.bytes(terms.pushSecret(), Access.WRITE));
    Interior transport =
        Interior.empty(Access.READ)
            .with("Data", Leaf.bytes(terms.username(), Access.WRITE))
            .with("Secret", Leaf.bytes(terms.password(), Access.SECRET));
    Interior auth = Interior.empty(Access.READ).with("Noti", notification).with("Trsp", transport);
    Interior root =
        Interior.empty(Access.READ)
            .with("SrvID", Leaf.text(terms.serverId()))
            .with("SrvURI", Leaf.text(terms.endpoint().toString()))
            .with("Name", Leaf.text(terms.serverId()).with(Access.WRITE))
            .with("Auth", auth);
    return ManagedObject.of(ACCOUNT, DDF + "dm_dmacc-v1_2.ddf", false)
        .with(new Instance("server", "DMAcc", root));
  }

  /**
   * Session Information, one instance {@code bearer}: wireline.
   *
   * @return the object
   */
  public static ManagedObject sessionInfo() {
    Interior root =
        Interior.empty(Access.READ).with("CBT", Leaf.number(3)).with("ROAMING", Leaf.number(2));
    return ManagedObject.of(SESSION_INFO, DDF + "dm_sessioninfo-v1_0.ddf", false)
        .with(new Instance("bearer", "SessionInfoMO", root));
  }

  /**
   * The playground, one instance {@code demo}; a server may make more.
   *
   * @return the object
   */
  public static ManagedObject demo() {
    Interior root =
        Interior.empty(Access.READ)
            .with("Label", Leaf.text("demo").with(Access.WRITE))
            .with("Limit", Leaf.number(10).with(Access.WRITE))
            .with("Enabled", new Leaf(Format.BOOL, "true", Access.WRITE))
            .with("Blob", Leaf.bytes(new byte[] {1, 2, 3}, Access.WRITE))
            .with("Slots", Interior.empty(Access.COLLECT))
            .with("Run", new Leaf(Format.NULL, "", Access.RUN))
            .with("Job", new Leaf(Format.NULL, "", Access.RUN));
    return ManagedObject.of(DEMO, DDF + "x-demo-v1_0.ddf", true)
        .with(new Instance("demo", "Demo", root));
  }
}
