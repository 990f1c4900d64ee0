package org.muster.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jsmpp.session.SMPPSession;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayHealth;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.gateway.Receipt;
import org.muster.protocol.codec.ConcatenatedMessage;
import org.muster.protocol.codec.ConcatenatedMessageWriter;
import org.muster.protocol.codec.WapPush;

/** The SMS centres of one gateway: whichever is bound and has a place takes the next message. */
final class SmscPool {

  private static final Logger LOG = Logger.getLogger("org.muster.smpp");

  /** A kibibyte of push; more than that is no business of short messages. */
  private static final int MOST_PARTS = 8;

  private static final int BYTE = 0xFF;

  private final GatewaySettings settings;
  private final List<SmscLink> links;
  private final ShortMessageForm form;
  private final PartsBook parts = new PartsBook();
  private final ReceiptEar ear;
  private final Clock clock;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile String strain;
  private volatile GatewayHealth shown;

  SmscPool(Gateway gateway, Consumer<Receipt> receipts, Executor executor, Clock clock) {
    this.settings = gateway.settings();
    this.clock = clock;
    this.form = new ShortMessageForm(settings);
    this.ear =
        new ReceiptEar(
            gateway.name(),
            SmppSettings.choice(settings, SmppSettings.RECEIPT_IDS, ReceiptIds.class),
            parts,
            receipts,
            executor,
            clock);
    SmscBind bind = new SmscBind(settings, ear);
    this.links =
        SmscAddress.readAll(settings.required(SmppSettings.HOSTS)).stream()
            .map(address -> new SmscLink(gateway.name(), address, settings, bind, clock))
            .toList();
    this.shown = new GatewayHealth(GatewayHealth.State.STRAINED, "It binds.", clock.instant());
    links.forEach(executor::execute);
  }

  GatewaySettings settings() {
    return settings;
  }

  void stop() {
    links.forEach(SmscLink::stop);
  }

  /** Waits until this time of {@link System#nanoTime}, at most. */
  void awaitEnd(long end) throws InterruptedException {
    for (SmscLink link : links) {
      if (!link.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
        LOG.info(() -> "No time to unbind from " + link.address());
      }
    }
  }

  Handover hand(Parcel parcel) throws GatewayRefusal {
    Msisdn number =
        Msisdn.read(parcel.address())
            .orElseThrow(() -> GatewayRefusal.gone("The address is no telephone number."));
    List<byte[]> messages = messages(parcel);
    SmscLink link = linkWithPlace();
    try {
      SMPPSession session = link.session();
      if (session == null) {
        throw GatewayRefusal.down("The bind to the SMS centre was lost just now.");
      }
      String reference =
          messages.size() == 1
              ? submitOne(session, number, messages.get(0), parcel)
              : submitAll(session, number, messages, parcel);
      strain = null;
      return form.wantsReceipts() ? new Handover(reference) : Handover.WITHOUT_RECEIPT;
    } catch (GatewayRefusal e) {
      strain = e.kind() == GatewayRefusal.Kind.BUSY ? e.getMessage() : null;
      throw e;
    } finally {
      link.places().release();
    }
  }

  private List<byte[]> messages(Parcel parcel) throws GatewayRefusal {
    ConcatenatedMessage message =
        new ConcatenatedMessage(
            settings.number(SmppSettings.PORT),
            settings.number(SmppSettings.SOURCE_PORT),
            parcel.notificationId() & BYTE,
            new WapPush((int) parcel.notification() & BYTE, parcel.package0()));
    if (message.parts() > MOST_PARTS) {
      throw GatewayRefusal.refused(
          "The notification would take %d short messages; %d is the most."
              .formatted(message.parts(), MOST_PARTS));
    }
    return ConcatenatedMessageWriter.write(message);
  }

  private String submitOne(SMPPSession session, Msisdn number, byte[] message, Parcel parcel)
      throws GatewayRefusal {
    String reference = submit(session, number, message, parcel);
    if (reference != null) {
      parts.tookWhole(reference);
    }
    return reference;
  }

  /** One after the other over one bind; the whole is called by its last part. */
  private String submitAll(SMPPSession session, Msisdn number, List<byte[]> messages, Parcel parcel)
      throws GatewayRefusal {
    PartsBook.Group group = parts.begin();
    String reference = null;
    try {
      for (byte[] message : messages) {
        reference = null;
        reference = submit(session, number, message, parcel);
        if (reference != null) {
          parts.took(group, reference);
        }
      }
    } finally {
      parts.end(group, reference).ifPresent(this::tell);
    }
    return reference;
  }

  /** The centre took the message, whether its fate can be written down or not. */
  private void tell(SmscReceipt whole) {
    try {
      ear.tell(whole);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The fate of " + whole.id() + " was not written down");
    }
  }

  private String submit(SMPPSession session, Msisdn number, byte[] message, Parcel parcel)
      throws GatewayRefusal {
    Instant now = clock.instant();
    return form.submit(session, number, message, now, parcel.expiresAt());
  }

  /** One that is bound, by turns; its place has to be given back. */
  private SmscLink linkWithPlace() throws GatewayRefusal {
    List<SmscLink> bound = links.stream().filter(link -> link.session() != null).toList();
    if (bound.isEmpty()) {
      throw GatewayRefusal.down(troubles());
    }
    int first = Math.floorMod(turn.getAndIncrement(), bound.size());
    for (int step = 0; step < bound.size(); step++) {
      SmscLink link = bound.get((first + step) % bound.size());
      if (link.places().tryAcquire()) {
        return link;
      }
    }
    awaitPlace(bound.get(first));
    return bound.get(first);
  }

  private void awaitPlace(SmscLink link) throws GatewayRefusal {
    try {
      Duration patience = settings.duration(SmppSettings.ANSWER_WITHIN);
      if (!link.places().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw GatewayRefusal.busy(
            null, "The SMS centre has not answered as many messages as may wait for an answer.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GatewayRefusal.down("The server was stopped while it sent.");
    }
  }

  /** How it does; a state that goes on keeps its beginning. */
  GatewayHealth health() {
    GatewayHealth before = shown;
    GatewayHealth now = new GatewayHealth(state(), words(), clock.instant());
    GatewayHealth next =
        now.state() == before.state()
            ? new GatewayHealth(now.state(), now.words(), before.since())
            : now;
    shown = next;
    return next;
  }

  private GatewayHealth.State state() {
    long bound = links.stream().filter(link -> link.session() != null).count();
    if (bound == 0) {
      boolean tried = links.stream().anyMatch(link -> link.trouble() != null);
      return tried ? GatewayHealth.State.DOWN : GatewayHealth.State.STRAINED;
    }
    return bound < links.size() || strain != null
        ? GatewayHealth.State.STRAINED
        : GatewayHealth.State.UP;
  }

  private String words() {
    String bound =
        links.stream()
            .filter(link -> link.session() != null)
            .map(link -> link.address().toString())
            .collect(Collectors.joining(", "));
    String words = bound.isEmpty() ? "" : "Bound to " + bound + ".";
    String strained = Optional.ofNullable(strain).filter(s -> !bound.isEmpty()).orElse("");
    return (words + " " + (isWhole() ? "" : troubles()) + " " + strained)
        .replaceAll(" +", " ")
        .strip();
  }

  private boolean isWhole() {
    return links.stream().allMatch(link -> link.session() != null);
  }

  private String troubles() {
    return links.stream()
        .filter(link -> link.session() == null)
        .map(
            link ->
                "No bind to %s: %s."
                    .formatted(
                        link.address(),
                        link.trouble() == null ? "it is being tried" : link.trouble()))
        .collect(Collectors.joining(" "));
  }
}
