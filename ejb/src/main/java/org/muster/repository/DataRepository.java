package org.muster.repository;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.content.ContentStore;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;
import org.muster.repository.RepositoryItem.Purpose;
import org.muster.secret.RandomSecrets;

/**
 * The door of the room: deposits and slots, and what became of them. Devices fetch and deliver at
 * the {@link TransferDesk}.
 */
@Stateless
public class DataRepository {

  private static final Pattern TOKEN = Pattern.compile("/repository/([A-Za-z0-9_-]{32})(?:[/?]|$)");

  private static final int SHOWN_OF_A_TOKEN = 8;

  /** What a ServerURI ends in whose content depends on the device's network (TS §6.2). */
  public static final String NETWORK = HomeNetwork.MACROS;

  @Inject private RepositoryRows rows;
  @Inject private VariantRows variants;
  @Inject private Offers offers;
  @Inject private ContentStore contents;
  @Inject private Seal seal;
  @Inject private RepositoryConfig config;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Keeps a value for devices to fetch.
   *
   * @throws Refusal too large
   */
  public RepositoryTicket deposit(NodeData data, Binding binding) {
    if (data.content().length > config.parsedBytes) {
      throw Refusal.tooLarge("A value has at most " + config.parsedBytes + " bytes.");
    }
    return keep(Arrival.small(data), null, binding);
  }

  /**
   * Keeps something that came for devices to fetch.
   *
   * @param name what a file is called; null if that is not said
   */
  public RepositoryTicket deposit(Arrival arrival, String name, Binding binding) {
    RepositoryTicket ticket = keep(arrival, name, binding);
    record("repository.deposit", ticket.token());
    return ticket;
  }

  private RepositoryTicket keep(Arrival arrival, String name, Binding binding) {
    RepositoryTicket ticket = ticket(binding);
    RepositoryItem item = new RepositoryItem(ticket, Purpose.FETCH, binding);
    if (arrival.file() == null) {
      item.hold(arrival.mediaType(), seal.close(ticket.token(), arrival.data()));
      rows.add(item);
    } else {
      item.holdFile(arrival.mediaType(), arrival.file().id(), name);
      rows.addNow(item);
      contents.keep(arrival.file().id(), ticket.token());
    }
    return ticket;
  }

  /** Opens a slot that devices may deliver into. */
  public RepositoryTicket openSlot(Binding binding) {
    RepositoryTicket ticket = ticket(binding);
    rows.add(new RepositoryItem(ticket, Purpose.DELIVER, binding));
    return ticket;
  }

  /** Closes a content or a slot before its time, whether it was used or not. */
  public void close(String token) {
    rows.close(token);
    record("repository.close", token);
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
   * What there is behind a token.
   *
   * @throws Refusal not found
   */
  public RepositoryDetails details(String token) {
    RepositoryItem item = require(token);
    Offer file = item.file() == null ? null : offers.in(item).orElse(null);
    return RepositoryDetails.of(item, file, item.isStanding() && variants.exists(token));
  }

  /**
   * A file, for whoever may have it without using anything up.
   *
   * @throws Refusal not found; conflict, if it is no file: what is small may be a secret on its
   *     way, and what was delivered is told as the data of a command; conflict, too, if a device
   *     delivered the data of nodes in it, which nobody has masked
   */
  public Offer file(String token) {
    RepositoryItem item = require(token);
    if (item.file() == null) {
      throw Refusal.conflict(
          "Only files can be had. What is small is kept sealed; if it was delivered, the command"
              + " has it.");
    }
    if (!item.isDeposit() && Formats.mayHoldNodes(item.mediaType())) {
      throw Refusal.conflict(
          "This is the data of nodes, too large to be looked into: secrets in it could not be"
              + " masked, so it is not shown. Ask the device for less at once.");
    }
    return offers.in(item).orElseThrow(Offers::gone);
  }

  /**
   * Has devices of a network get something else than the others (TS §5.3.10). They say where they
   * are at home behind the token: the ServerURI ends in {@link #NETWORK}.
   *
   * @param mcc the network's country
   * @param mnc null for all networks of the country
   * @throws Refusal not found; conflict, if the content does not stand, or has too many variants;
   *     invalid; too large
   */
  public void putVariant(String token, String mcc, String mnc, NodeData data) {
    HomeNetwork network = HomeNetwork.named(mcc, mnc);
    if (data.content().length > config.inlineBytes) {
      throw Refusal.tooLarge("A variant has at most " + config.inlineBytes + " bytes.");
    }
    RepositoryItem item = rows.lock(token).orElseThrow(DataRepository::unknown);
    if (!item.isDeposit() || !item.isStanding()) {
      throw Refusal.conflict("Only a content that stands has variants.");
    }
    if (!variants.has(token, network) && variants.count(token) >= config.maxVariants) {
      throw Refusal.conflict("A content has at most " + config.maxVariants + " variants.");
    }
    byte[] bytes = seal.close(token, data);
    variants.put(new Variant(token, network, data.mediaType(), bytes));
    record("repository.variant.put", token);
  }

  /**
   * Takes a variant away.
   *
   * @throws Refusal not found; invalid
   */
  public void dropVariant(String token, String mcc, String mnc) {
    if (!variants.remove(token, HomeNetwork.named(mcc, mnc))) {
      throw unknown();
    }
    record("repository.variant.drop", token);
  }

  /** The variants of a content, by network. */
  public List<VariantDetails> variants(String token) {
    require(token);
    return variants.list(token, config.maxVariants);
  }

  /**
   * A small content that a device may fetch, for whoever holds it against a definition; nothing is
   * used up by it.
   *
   * @return empty if the address leads elsewhere, or to a file, or there is nothing that this
   *     device may fetch
   */
  public Optional<NodeData> deposited(ServerUri uri, DeviceId device) {
    return tokenIn(uri)
        .flatMap(rows::find)
        .filter(item -> item.isOpenFor(Purpose.FETCH, clock.instant()))
        .filter(item -> item.isFor(device))
        .filter(item -> item.file() == null && item.kept() != null)
        .map(seal::open);
  }

  /** The token in a ServerURI that leads to this repository; empty for one that leads elsewhere. */
  public Optional<String> tokenIn(ServerUri uri) {
    Matcher matcher = TOKEN.matcher(uri.template());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Commands with these tokens wait for their device: the tokens wait with them. */
  public void awaiting(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      rows.expire(tokens, clock.instant().plus(config.waitingLifetime));
    }
  }

  /**
   * The commands with these tokens travel to a device now, in this session: from now on the tokens
   * are short-lived, but for those of several uses ({@link #release}).
   */
  public void sent(Collection<String> tokens, long session, DeviceId device) {
    if (!tokens.isEmpty()) {
      rows.travel(tokens, session, device.value());
      release(tokens);
    }
  }

  /**
   * Commands wait with these tokens no longer: they live as long as those that nobody waits with. A
   * token of several uses keeps its time: other commands may still wait with it.
   */
  public void release(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      rows.shorten(tokens, clock.instant().plus(config.lifetime));
    }
  }

  /** Makes used tokens good again, because the commands they are in will travel again. */
  public void renew(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      rows.renew(tokens);
      awaiting(tokens);
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
    return Formats.of(config).header();
  }

  /** The same if there is more to say than every client knows; empty otherwise. */
  public Optional<String> furtherFormats() {
    return Formats.of(config).headerIfFurther();
  }

  /** Throws away what is too old to be used. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void forgetExpired() {
    Instant now = clock.instant();
    rows.forget(now, now.minus(config.transfersKept));
  }

  /** By the beginning of the token: whoever has all of it may have what is behind it. */
  private void record(String action, String token) {
    trail.record(AuditEntry.of(action).on("content", Excerpt.of(token, SHOWN_OF_A_TOKEN)));
  }

  private RepositoryItem require(String token) {
    return rows.find(token).orElseThrow(DataRepository::unknown);
  }

  private RepositoryTicket ticket(Binding binding) {
    return new RepositoryTicket(RandomSecrets.text(), clock.instant().plus(lifetime(binding)));
  }

  /** What is meant for one device belongs to a command, which may wait for long. */
  private Duration lifetime(Binding binding) {
    if (binding.standing()) {
      return config.standingLifetime;
    }
    return binding.device() == null ? config.lifetime : config.waitingLifetime;
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such content.");
  }
}
