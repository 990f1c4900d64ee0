package org.muster.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.command.CommandQueue;
import org.muster.command.Taken;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.notification.PushRegistry;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Package1;
import org.muster.protocol.Package2;
import org.muster.protocol.Package3;
import org.muster.protocol.codec.Package1Reader;
import org.muster.protocol.codec.Package2Writer;
import org.muster.protocol.codec.Package3Reader;
import org.muster.repository.TransferUnderWay;
import org.muster.tree.KnownTree;

/**
 * The door for devices that have proven who they are: store what was reported, take what waits,
 * answer. Each package is one transaction; what is malformed is refused with nothing changed.
 */
@Stateless
public class DeviceConversation {

  @Inject private DeviceRegistry devices;
  @Inject private KnownTree tree;
  @Inject private Notifier notifier;
  @Inject private PushRegistry registry;
  @Inject private CommandQueue queue;
  @Inject private ReportDesk desk;
  @Inject private Sessions sessions;
  @Inject private KeptPackages packages;
  @Inject private SessionConfig config;
  @Inject private SessionMeter meter;
  @Inject private Clock clock;
  @Inject private Event<ReportReceived> reports;
  @Inject private Event<SessionOpened> opened;
  @Inject private Event<SessionNews> news;

  /**
   * Package#1 (TS §5.2.2): begins a session, and ends the one that the device had.
   *
   * @return the Package#2 that answers it
   * @throws Refusal not found or forbidden, if the device was deleted or blocked meanwhile
   * @throws org.muster.protocol.MalformedException if the package cannot be read
   */
  public byte[] open(Approach approach) {
    DeviceId device = approach.device();
    Package1 package1 = Package1Reader.read(approach.received().body());
    if (devices.contact(device, package1.objects())) {
      tree.announced(device, package1.objects());
    }
    sessions.lockLive(device.value()).ifPresent(this::supersede);
    ManagementSession session = begin(device, package1, approach.received().at());
    registry.seen(device, approach.from());
    if (package1.alerts().stream().anyMatch(alert -> !alert.startsSession())) {
      handOn(session, List.of());
    }
    return answer(session, packages.initiation(approach.received()));
  }

  /**
   * Package#3 (TS §5.2.4): goes on with the device's live session.
   *
   * @return the Package#2 that answers it
   * @throws Refusal conflict, if the device has no live session; not found or forbidden, if it was
   *     deleted or blocked meanwhile
   * @throws org.muster.protocol.MalformedException if the package cannot be read
   */
  public byte[] proceed(Approach approach) {
    DeviceId device = approach.device();
    Package3 package3 =
        Package3Reader.read(approach.received().contentType(), approach.received().body());
    devices.holdAdmitted(device);
    ManagementSession session =
        sessions
            .lockLive(device.value())
            .orElseThrow(() -> Refusal.conflict("No session is open: begin one with Package#1."));
    try {
      return goOn(session, package3, approach.received());
    } catch (Refusal e) {
      // Of ours, not of the device: what follows from its results was refused.
      throw new IllegalStateException("A session cannot go on: " + e.getMessage(), e);
    }
  }

  /**
   * Ends the device's session because the server cannot go on with it. What the device reported is
   * kept: it is applied when the trouble is over (TS §5.6).
   *
   * @return the END that the device is told
   * @throws Refusal as {@link #proceed}
   */
  public byte[] dismiss(Approach approach) {
    DeviceId device = approach.device();
    devices.hold(device);
    ManagementSession session =
        sessions
            .lockLive(device.value())
            .orElseThrow(() -> Refusal.conflict("No session is open: begin one with Package#1."));
    ReceivedPackage kept = packages.report(approach.received(), session.awaited());
    handOn(session, session.awaited());
    return end(session, kept, "The server could not go on; its log says why.");
  }

  /**
   * Ends a session whose device has fallen silent; does nothing if it has not, or if another
   * session lives meanwhile.
   *
   * @param id of the session
   */
  public void expire(DeviceId device, long id) {
    Instant now = clock.instant();
    if (!devices.holdIfThere(device)) {
      return;
    }
    sessions
        .lockLive(device.value())
        .filter(session -> session.id() == id && session.isSilentAt(now))
        .ifPresent(session -> expire(session, now));
  }

  /** A device that fetches or delivers something is not silent, however long that takes. */
  public void goesOn(@Observes TransferUnderWay transfer) {
    sessions.prolong(transfer.session(), clock.instant().plus(config.silence));
  }

  private void expire(ManagementSession session, Instant now) {
    if (lose(session, () -> session.expire(now), "The device fell silent.")) {
      notifier.wake(new DeviceId(session.device()));
    }
  }

  private ManagementSession begin(DeviceId device, Package1 package1, Instant openedAt) {
    long id = Ids.next();
    opened.fire(SessionOpened.of(device, id, package1.initiation()));
    Optional<Long> notification = notifier.answered(device, id);
    ManagementSession session =
        new ManagementSession(
            id,
            device.value(),
            SessionInitiation.of(package1.initiation(), notification.isPresent()),
            notification.orElse(null),
            openedAt);
    sessions.add(session);
    meter.opened();
    news.fire(session.news());
    return session;
  }

  private byte[] goOn(ManagementSession session, Package3 package3, ReceivedPackage received) {
    ReceivedPackage kept = packages.report(received, session.awaited());
    if (session.isGating()) {
      desk.applyHere(report(session, session.awaited()), received);
    } else if (!session.awaited().isEmpty() || !package3.alerts().isEmpty()) {
      handOn(session, session.awaited());
    }
    return answer(session, kept);
  }

  private byte[] answer(ManagementSession session, ReceivedPackage kept) {
    Taken taken = queue.take(new DeviceId(session.device()), session.id());
    if (!taken.awaitsResults()) {
      return end(session, kept, taken.isEnd() ? "An operator's END." : "Nothing more was waiting.");
    }
    ExchangeKey key = new ExchangeKey(session.id(), session.rounds());
    Instant now = clock.instant();
    session.await(taken, now, now.plus(config.silence));
    return exchange(key, kept, now, new Package2(taken.commands()));
  }

  private byte[] end(ManagementSession session, ReceivedPackage kept, String why) {
    ExchangeKey key = new ExchangeKey(session.id(), session.rounds());
    Instant now = clock.instant();
    session.end(why, now);
    meter.ended();
    news.fire(session.news());
    return exchange(key, kept, now, Package2.end());
  }

  private byte[] exchange(ExchangeKey key, ReceivedPackage kept, Instant now, Package2 package2) {
    byte[] answer = Package2Writer.write(package2);
    sessions.add(new Exchange(key, kept, now, answer));
    return answer;
  }

  private void handOn(ManagementSession session, List<Long> awaited) {
    ReportReceived report = report(session, awaited);
    sessions.add(new UnappliedReport(report, clock.instant()));
    reports.fire(report);
  }

  private static ReportReceived report(ManagementSession session, List<Long> awaited) {
    return new ReportReceived(
        new ExchangeKey(session.id(), session.rounds()), session.device(), awaited);
  }

  private void supersede(ManagementSession old) {
    Instant now = clock.instant();
    lose(old, () -> old.supersede(now), "The device began another session.");
    sessions.flush();
  }

  private boolean lose(ManagementSession session, Runnable ending, String why) {
    List<Long> awaited = session.awaited();
    ending.run();
    meter.ended();
    news.fire(session.news());
    return queue.giveBack(session.id(), awaited, why);
  }
}
