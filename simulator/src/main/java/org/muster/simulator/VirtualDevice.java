package org.muster.simulator;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.muster.simulator.command.Executions;
import org.muster.simulator.command.Performer;
import org.muster.simulator.command.StandingOrders;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.user.User;
import org.muster.simulator.user.Visit;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.Package1;
import org.muster.simulator.wire.Package1.AnnouncedObject;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * A device under management, with a tree of its own and commands it really performs.
 *
 * <p>Safe for several threads: sessions of one device run one after the other, in the threads of
 * those who ask for them.
 */
public final class VirtualDevice implements AutoCloseable {

  private final String devId;
  private final DeviceTree tree;
  private final ServerView view;
  private final Account account;
  private final NotificationInbox inbox;
  private final Executions executions;
  private final StandingOrders orders;
  private final Performer performer;
  private final Journal journal;
  private final HttpLines lines;
  private final boolean ownsLines;
  private final User user;
  private final Consumer<JournaledSession> listener;
  private final ReentrantLock oneSession = new ReentrantLock(true);
  private final Queue<Alert> raised = new ConcurrentLinkedQueue<>();
  private volatile Behaviour behaviour;
  private boolean announces;

  VirtualDevice(DeviceBuilder parts) {
    devId = parts.devId();
    tree = parts.tree();
    account = new Account(tree);
    inbox = new NotificationInbox(account, parts.knowsServer());
    executions = parts.executions();
    orders = new StandingOrders();
    lines = parts.lines();
    ownsLines = parts.ownsLines();
    view = parts.view(tree);
    user = parts.user();
    performer =
        new Performer(view, parts.transfers(lines), executions, orders)
            .showingIn(page -> user.sees(page, lines));
    journal = new Journal(parts.sessionsJournaled());
    listener = parts.listener();
    behaviour = parts.behaviour();
    announces = parts.announces();
  }

  /**
   * Starts to build a device.
   *
   * @param devId its name, for example {@code IMEI:004401020304055}
   * @return a builder
   */
  public static DeviceBuilder named(String devId) {
    return new DeviceBuilder(devId);
  }

  /**
   * Opens a session on the device's own initiative and runs it to its end.
   *
   * @return what became of it; failures are reported, not thrown
   */
  public SessionReport contact() {
    return session(Optional.empty());
  }

  /**
   * Takes a notification as a push service delivers it, and when it is heeded, runs the session it
   * asks for to its end.
   *
   * @param package0 its bytes
   * @return what became of the session; empty when the notification was dropped
   * @throws UnreadablePackage when the bytes are no notification
   */
  public Optional<SessionReport> pushed(byte[] package0) throws UnreadablePackage {
    return heed(package0).map(this::answer);
  }

  /**
   * Decides on a notification without acting on it.
   *
   * @param package0 its bytes
   * @return the notification to {@link #answer}; empty when it is dropped: repeated, wrongly
   *     signed, or not from the device's server (TS §3)
   * @throws UnreadablePackage when the bytes are no notification
   */
  public Optional<Notification> heed(byte[] package0) throws UnreadablePackage {
    return Optional.of(Notification.read(package0)).filter(inbox::heeds);
  }

  /**
   * Opens the session a notification asks for, after a running one has ended.
   *
   * @param notification one that was heeded
   * @return what became of it
   */
  public SessionReport answer(Notification notification) {
    return session(Optional.of(notification));
  }

  private SessionReport session(Optional<Notification> cause) {
    oneSession.lock();
    try {
      Behaviour now = behaviour;
      Performer able = performer.with(now.abilities());
      Opening opening = Opening.of(cause, able, raised);
      DeviceConnection connection = connect(opening, now);
      JournalPage page = journal.open(cause, connection.endpoint());
      Session session = new Session(devId, connection, able, now, page);
      SessionReport report = session.run(package1(opening, now));
      conclude(opening, session.wasOpened());
      listener.accept(page.snapshot());
      return report;
    } finally {
      oneSession.unlock();
    }
  }

  private DeviceConnection connect(Opening opening, Behaviour now) {
    URI endpoint = opening.elsewhere().orElseGet(account::endpoint);
    DeviceConnection connection =
        new DeviceConnection(endpoint, devId, account.credentials(), lines, now.quirks());
    return now.digest() ? connection.byDigest() : connection;
  }

  private void conclude(Opening opening, boolean heard) {
    if (heard) {
      executions.told(opening.ends());
      opening.own().forEach(told -> raised.remove());
      announces = false;
    } else {
      executions.missed(opening.ends());
    }
  }

  private String package1(Opening opening, Behaviour now) {
    Optional<List<AnnouncedObject>> objects =
        opening.asksForObjects() || announces ? Optional.of(objects()) : Optional.empty();
    JsonObject json = new Package1(opening.alerts(), objects).json();
    return now.quirks().package1(json, () -> WholeTree.of(tree)).toString();
  }

  private List<AnnouncedObject> objects() {
    return view.announced().stream()
        .map(object -> new AnnouncedObject(object.moid(), object.ddf(), object.miids()))
        .toList();
  }

  /**
   * Something on the device needs an object. One that is missing is fetched from where a DEFAULT
   * said, silently, outside of any session (TS §6, DEFAULT).
   *
   * @param moid the kind, one that the device knows
   * @return whether the device holds an instance of it now
   */
  public boolean needs(String moid) {
    return performer.with(behaviour.abilities()).need(moid);
  }

  /**
   * Something on the device changes by itself, in a session or outside of any; those who subscribed
   * to it are told at once (TS §6, SUB).
   *
   * @param clientUri a leaf
   * @param value its text from now on, well-formed
   * @throws TreeFault 400 when that is no address, 404 when there is no such leaf
   */
  public void changes(String clientUri, String value) throws TreeFault {
    performer.with(behaviour.abilities()).change(clientUri, value);
  }

  /**
   * Raises an alert of the device's own accord: it is told in the next Package#1 that goes to the
   * server's usual address, and again until one was answered (TS §9).
   *
   * @param alert anything; nothing here says what a server makes of it
   */
  public void raises(Alert alert) {
    raised.add(alert);
  }

  /**
   * A cloud has registered the device: it tells its server (TS Appendix E.2).
   *
   * @param registrationId what the cloud knows it by
   * @return the server's answer
   * @throws IOException when none came
   */
  public Answer registers(String registrationId) throws IOException {
    return new CloudRegistration(account, lines).begins(registrationId);
  }

  /**
   * A cloud knows the device no more: it tells its server.
   *
   * @param registrationId what the cloud knew it by
   * @return the server's answer
   * @throws IOException when none came
   */
  public Answer unregisters(String registrationId) throws IOException {
    return new CloudRegistration(account, lines).ends(registrationId);
  }

  /**
   * Lets the user see to the pages that were shown; needed only where the user does not act in the
   * background.
   *
   * @return what was done, in the order the pages came
   */
  public List<Visit> userActs() {
    return user.acts(lines);
  }

  /**
   * @return its name
   */
  public String devId() {
    return devId;
  }

  /**
   * @return what it holds, live; whoever changes it here tells nobody, as {@link #changes} does
   */
  public DeviceTree tree() {
    return tree;
  }

  /**
   * @return what it did
   */
  public Journal journal() {
    return journal;
  }

  /**
   * @return what it was told to keep in mind
   */
  public StandingOrders orders() {
    return orders;
  }

  /**
   * Changes how well it behaves, from the next session on.
   *
   * @param changed the new behaviour
   */
  public void behave(Behaviour changed) {
    behaviour = changed;
  }

  /** Hangs up, when the connections are the device's own. */
  @Override
  public void close() throws IOException {
    if (ownsLines) {
      lines.close();
    }
  }
}
