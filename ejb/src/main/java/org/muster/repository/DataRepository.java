package org.muster.repository;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.Refusal;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;
import org.muster.repository.RepositoryItem.Purpose;
import org.muster.secret.RandomSecrets;

/** The door of the room: deposits and slots for operators, fetching and delivering for devices. */
@Stateless
public class DataRepository {

  private static final Pattern TOKEN = Pattern.compile("/repository/([A-Za-z0-9_-]{32})(?:[/?]|$)");

  @Inject private RepositoryConfig config;
  @Inject private Clock clock;
  @Inject private Event<ContentDelivered> deliveries;
  @PersistenceContext private EntityManager em;

  /**
   * Keeps something for one device to fetch once.
   *
   * @throws Refusal too large
   */
  public RepositoryTicket deposit(NodeData data) {
    refuseTooLarge(data);
    RepositoryTicket ticket = ticket();
    em.persist(RepositoryItem.deposit(ticket.token(), data, ticket.expiresAt()));
    return ticket;
  }

  /** Opens a slot into which one device may deliver once. */
  public RepositoryTicket openSlot() {
    RepositoryTicket ticket = ticket();
    em.persist(RepositoryItem.slot(ticket.token(), ticket.expiresAt()));
    return ticket;
  }

  /**
   * What the token stands for; it is used up by this.
   *
   * @throws Refusal not found, if there is no such token, or it was used, or it is too old: the
   *     device is told no more than that
   */
  public NodeData fetch(String token) {
    RepositoryItem item = open(token, Purpose.FETCH);
    item.fetched(clock.instant());
    return item.data();
  }

  /**
   * Takes what a device delivers into a slot.
   *
   * @throws Refusal not found, as for {@link #fetch}; too large
   */
  public void deliver(String token, NodeData data) {
    refuseTooLarge(data);
    open(token, Purpose.DELIVER).delivered(data, clock.instant());
    deliveries.fire(new ContentDelivered(token, data));
  }

  /** The token in a ServerURI that leads to this repository; empty for one that leads elsewhere. */
  public Optional<String> tokenIn(ServerUri uri) {
    Matcher matcher = TOKEN.matcher(uri.template());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Makes used tokens good again, because the commands they are in will travel again. */
  public void renew(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      em.createQuery("update RepositoryItem i set i.usedAt = null where i.token in :tokens")
          .setParameter("tokens", tokens)
          .executeUpdate();
    }
  }

  /** Throws away what is too old to be used. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void forgetExpired() {
    em.createQuery("delete from RepositoryItem i where i.expiresAt < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private RepositoryItem open(String token, Purpose purpose) {
    return Optional.ofNullable(em.find(RepositoryItem.class, token, LockModeType.PESSIMISTIC_WRITE))
        .filter(item -> item.isOpenFor(purpose, clock.instant()))
        .orElseThrow(() -> Refusal.notFound("There is nothing here, or not any more."));
  }

  private RepositoryTicket ticket() {
    return new RepositoryTicket(RandomSecrets.text(), clock.instant().plus(config.lifetime));
  }

  private void refuseTooLarge(NodeData data) {
    if (data.content().length > config.maxBytes) {
      throw Refusal.tooLarge("A content has at most " + config.maxBytes + " bytes.");
    }
  }
}
