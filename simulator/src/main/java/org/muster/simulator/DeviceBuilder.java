package org.muster.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.muster.simulator.command.Execution;
import org.muster.simulator.command.Executions;
import org.muster.simulator.command.Transfers;
import org.muster.simulator.factory.BootstrapDocument;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.user.User;
import org.muster.simulator.user.UserAct;

/** Says what a {@link VirtualDevice} is like; only the endpoint must be said. */
public final class DeviceBuilder {

  private final String devId;
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, Execution> plans = new HashMap<>();
  private final List<ManagedObject> objects = new ArrayList<>();
  private final AccountParts account = new AccountParts();
  private AccessRights rights;
  private HttpLines shared;
  private Behaviour behaviour = Behaviour.FAITHFUL;
  private int sessionsJournaled = 100;
  private boolean announces;
  private User user = User.who(UserAct.IGNORE);
  private Consumer<JournaledSession> listener = session -> {};

  DeviceBuilder(String devId) {
    this.devId = Objects.requireNonNull(devId);
    facts.put("DevID", devId);
    runningAs(FactoryObjects.DEMO + "/demo/Job", Execution.later(FactoryObjects.DEMO_ALERT, 1200));
  }

  /**
   * @param dmEndpoint where it sends Package#1 (SrvURI of its DM Account)
   * @return this
   */
  public DeviceBuilder at(URI dmEndpoint) {
    account.endpoint = dmEndpoint;
    return this;
  }

  /**
   * @param user its name for HTTP Basic
   * @param secret its password
   * @return this
   */
  public DeviceBuilder signedInAs(String user, String secret) {
    account.username = user;
    account.password = secret;
    return this;
  }

  /**
   * @param secret Auth/Noti/Secret of its DM Account, the secret of notifications
   * @param data Auth/Noti/Data
   * @return this
   */
  public DeviceBuilder withPushSecret(byte[] secret, byte[] data) {
    account.pushSecret = secret.clone();
    account.pushData = data.clone();
    return this;
  }

  /**
   * Gives it the account of a bootstrap instead of what else is said of its account; it says so
   * when it opens its first session (TS §4.3).
   *
   * @param document what it was bootstrapped with
   * @return this
   */
  public DeviceBuilder bootstrappedBy(BootstrapDocument document) {
    account.bootstrap = document;
    return at(document.endpoint()).servedBy(document.serverId());
  }

  /**
   * @param cloud how it registers with a cloud (Push/GCM of its DM Account)
   * @return this
   */
  public DeviceBuilder registeringWith(CloudTerms cloud) {
    account.cloud = cloud;
    return this;
  }

  /**
   * @param id SrvID of its DM Account; notifications with another SERVER-ID are dropped from now on
   * @return this
   */
  public DeviceBuilder servedBy(String id) {
    account.serverId = id;
    return this;
  }

  /**
   * @param lines connections shared with others, the caller's to close; else the device has its own
   * @return this
   */
  public DeviceBuilder over(HttpLines lines) {
    shared = lines;
    return this;
  }

  /**
   * @param name a parameter of ServerURIs, for example {@code MCC} (TS §12)
   * @param value what replaces it; parameters not named become {@code -1}
   * @return this
   */
  public DeviceBuilder knowing(String name, String value) {
    facts.put(name, value);
    return this;
  }

  /**
   * @param object a management object to hold besides those of the factory, or instead of one
   * @return this
   */
  public DeviceBuilder holding(ManagedObject object) {
    objects.add(object);
    return this;
  }

  /**
   * Lets it hold the objects that operations work on: DevDetail, firmware, software, lock and wipe,
   * capabilities. Their nodes are run asynchronously and report as these objects' specifications
   * say.
   *
   * @return this
   */
  public DeviceBuilder holdingStandardObjects() {
    objects.addAll(StandardObjects.all());
    StandardExecutions.plans().forEach(plans::putIfAbsent);
    return this;
  }

  /**
   * Makes it control access; without, its server may do everything.
   *
   * @param granted who may do what to begin with
   * @return this
   */
  public DeviceBuilder guardedBy(AccessRights granted) {
    rights = granted;
    return this;
  }

  /**
   * @param uri an executable node: real MIID, real names, or {@code *} for names chosen at run time
   * @param execution how it behaves
   * @return this
   */
  public DeviceBuilder runningAs(String uri, Execution execution) {
    plans.put(uri, execution);
    return this;
  }

  /**
   * @param how how well it behaves
   * @return this
   */
  public DeviceBuilder behaving(Behaviour how) {
    behaviour = how;
    return this;
  }

  /**
   * @param somebody who sees the pages of SHOW; else nobody looks at them
   * @return this
   */
  public DeviceBuilder usedBy(User somebody) {
    user = somebody;
    return this;
  }

  /**
   * @param sessions how many sessions its journal keeps
   * @return this
   */
  public DeviceBuilder keepingJournalOf(int sessions) {
    sessionsJournaled = sessions;
    return this;
  }

  /**
   * Makes it tell what it holds in its first session without being asked (TS §4.2).
   *
   * @return this
   */
  public DeviceBuilder announcingItself() {
    announces = true;
    return this;
  }

  /**
   * @param consumer hears of every session once it has ended, in the thread that ran it
   * @return this
   */
  public DeviceBuilder reportingTo(Consumer<JournaledSession> consumer) {
    listener = consumer;
    return this;
  }

  /**
   * @return the device
   */
  public VirtualDevice build() {
    Objects.requireNonNull(account.endpoint, "a device needs an endpoint");
    return new VirtualDevice(this);
  }

  String devId() {
    return devId;
  }

  DeviceTree tree() {
    List<ManagedObject> all = new ArrayList<>();
    all.add(FactoryObjects.devInfo(devId));
    all.add(account.object(rights == null ? List.of("*") : rights.declared()));
    all.add(FactoryObjects.sessionInfo());
    all.add(FactoryObjects.demo());
    if (rights != null) {
      all.add(FactoryObjects.accessControl(rights.content(account.serverId())));
    }
    all.addAll(objects);
    return new DeviceTree(all);
  }

  boolean isBootstrapped() {
    return account.bootstrap != null;
  }

  ServerView view(DeviceTree tree) {
    return rights == null ? ServerView.unlimited(tree) : ServerView.of(tree, account.serverId());
  }

  Executions executions() {
    Executions executions = new Executions();
    plans.forEach(executions::plan);
    return executions;
  }

  Transfers transfers(HttpLines lines) {
    return new Transfers(lines, devId, facts);
  }

  HttpLines lines() {
    return shared == null ? new HttpLines() : shared;
  }

  boolean ownsLines() {
    return shared == null;
  }

  boolean knowsServer() {
    return account.serverId != null;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  User user() {
    return user;
  }

  int sessionsJournaled() {
    return sessionsJournaled;
  }

  boolean announces() {
    return announces;
  }

  Consumer<JournaledSession> listener() {
    return listener;
  }
}
