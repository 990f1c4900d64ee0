package org.muster.repository;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;
import org.muster.repository.RepositoryItem.Purpose;
import org.muster.secret.RandomSecrets;

/** The door of the room: deposits and slots for operators, fetching and delivering for devices. */
@Stateless
public class DataRepository {

  private static final Pattern TOKEN = Pattern.compile("/repository/([A-Za-z0-9_-]{32})(?:[/?]|$)");
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  @Inject private RepositoryRows rows;
  @Inject private RepositoryConfig config;
  @Inject private Clock clock;
  @Inject private Event<ContentDelivered> deliveries;

  /**
   * Keeps something for devices to fetch.
   *
   * @throws Refusal too large
   */
  public RepositoryTicket deposit(NodeData data, Binding binding) {
    refuseTooLarge(data);
    RepositoryTicket ticket = ticket(binding);
    rows.add(RepositoryItem.deposit(ticket, data, binding));
    return ticket;
  }

  /** Opens a slot that devices may deliver into. */
  public RepositoryTicket openSlot(Binding binding) {
    RepositoryTicket ticket = ticket(binding);
    rows.add(RepositoryItem.slot(ticket, binding));
    return ticket;
  }

  /** Closes a content or a slot before its time, whether it was used or not. */
  public void close(String token) {
    rows.close(token);
  }

  /**
   * Closes the standing slots of a device for a node.
   *
   * @param uri the address that was subscribed to, as it was written
   * @param kept the token of the one that stays; empty for none
   */
  public void closeSubscriptions(DeviceId device, String uri, Optional<String> kept) {
    rows.closeSubscriptions(device.value(), uri, kept.orElse(""));
  }

  /**
   * What the token stands for; one use of it is used up by this.
   *
   * @param acceptable the media types that the caller takes
   * @throws Refusal not found, if there is no such token, or it was used, or it is too old, or it
   *     is another device's: the device is told no more than that; not acceptable, if there is no
   *     form that the caller takes, and nothing is used up
   */
  public NodeData fetch(String token, Caller caller, Predicate<String> acceptable) {
    RepositoryItem item = open(token, Purpose.FETCH, caller);
    Instant now = clock.instant();
    NodeData data = form(item, acceptable);
    item.use(now);
    rows.add(
        new Transfer(Ids.next(), item, "GET", OK, caller, now)
            .of(data.mediaType(), data.content().length));
    return data;
  }

  /**
   * What {@link #fetch} would hand out; nothing is used up by looking.
   *
   * @throws Refusal as {@link #fetch}
   */
  public NodeData look(String token, Caller caller, Predicate<String> acceptable) {
    return form(open(token, Purpose.FETCH, caller), acceptable);
  }

  /**
   * Takes what a device delivers into a slot.
   *
   * @param method PUT or POST
   * @throws Refusal not found, as for {@link #fetch}; too large; unsupported, if its format is none
   *     of {@link #formats()}
   */
  public void deliver(String token, String method, NodeData data, Caller caller) {
    if (!known().take(data.mediaType())) {
      throw Refusal.unsupported(data.mediaType() + " is not taken here; " + formats() + " are.");
    }
    refuseTooLarge(data);
    RepositoryItem item = open(token, Purpose.DELIVER, caller);
    Instant now = clock.instant();
    item.delivered(data, now);
    rows.add(
        new Transfer(Ids.next(), item, method, NO_CONTENT, caller, now)
            .of(data.mediaType(), data.content().length));
    deliveries.fire(new ContentDelivered(token, item.isStanding(), data, now));
  }

  /** Notes that a request was refused; of tokens that do not exist nothing is noted. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(String token, String method, int status, Caller caller) {
    rows.find(token)
        .ifPresent(
            item ->
                rows.add(new Transfer(Ids.next(), item, method, status, caller, clock.instant())));
  }

  /**
   * A content that a device may fetch, for whoever holds it against a definition; nothing is used
   * up by it.
   *
   * @return empty if the address leads elsewhere, or there is nothing that this device may fetch
   */
  public Optional<NodeData> deposited(ServerUri uri, DeviceId device) {
    return tokenIn(uri)
        .flatMap(rows::find)
        .filter(item -> item.isOpenFor(Purpose.FETCH, clock.instant()))
        .filter(item -> item.isFor(device))
        .map(RepositoryItem::data);
  }

  /** The token in a ServerURI that leads to this repository; empty for one that leads elsewhere. */
  public Optional<String> tokenIn(ServerUri uri) {
    Matcher matcher = TOKEN.matcher(uri.template());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The commands with these tokens travel to a device now, in this session. */
  public void sent(Collection<String> tokens, long session, DeviceId device) {
    if (!tokens.isEmpty()) {
      rows.travel(tokens, session, device.value());
    }
  }

  /** Makes used tokens good again, because the commands they are in will travel again. */
  public void renew(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      rows.renew(tokens);
    }
  }

  /** The latest requests with a token, newest first. */
  public List<TransferDetails> transfersWith(String token) {
    return rows.transfersWith(token);
  }

  /** What devices fetched and delivered in a session, in order. */
  public List<TransferDetails> transfersIn(long session) {
    return rows.transfersIn(session);
  }

  /** All formats that devices may deliver in, as the header OMADM-Accept has them (TS §5.5). */
  public String formats() {
    return known().header();
  }

  /** The same if there is more to say than every client knows; empty otherwise. */
  public Optional<String> furtherFormats() {
    return known().headerIfFurther();
  }

  /** Throws away what is too old to be used. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void forgetExpired() {
    Instant now = clock.instant();
    rows.forget(now, now.minus(config.transfersKept));
  }

  private RepositoryItem open(String token, Purpose purpose, Caller caller) {
    return rows.lock(token)
        .filter(item -> item.isOpenFor(purpose, clock.instant()))
        .filter(item -> item.isFor(caller.device()))
        .orElseThrow(() -> Refusal.notFound("There is nothing here, or not any more."));
  }

  private Formats known() {
    return new Formats(config.accepts.orElse(List.of()));
  }

  private RepositoryTicket ticket(Binding binding) {
    Instant now = clock.instant();
    return new RepositoryTicket(
        RandomSecrets.text(),
        now.plus(binding.standing() ? config.standingLifetime : config.lifetime));
  }

  private void refuseTooLarge(NodeData data) {
    if (data.content().length > config.maxBytes) {
      throw Refusal.tooLarge("A content has at most " + config.maxBytes + " bytes.");
    }
  }

  private static NodeData form(RepositoryItem item, Predicate<String> acceptable) {
    return Representations.of(item.data(), target(item), acceptable)
        .orElseThrow(
            () -> Refusal.notAcceptable("This can be had as " + item.data().mediaType() + "."));
  }

  private static ClientUri target(RepositoryItem item) {
    return item.target() == null ? null : ClientUri.parse(item.target());
  }
}
