package org.muster.repository;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.muster.content.ContentStore;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.repository.RepositoryItem.Purpose;

/** The door for devices: fetching and delivering. Each request is noted. */
@Stateless
public class TransferDesk {

  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int LONGEST_QUOTE = 100;

  @Inject private RepositoryRows rows;
  @Inject private Offers offers;
  @Inject private ContentStore contents;
  @Inject private Seal seal;
  @Inject private RepositoryConfig config;
  @Inject private Clock clock;
  @Inject private Event<ContentDelivered> deliveries;
  @Inject private Event<DeliveryExpected> expected;
  @Inject private Event<TransferUnderWay> underWay;

  /**
   * What {@link #fetch} would hand out; nothing is used up by looking, and it is not noted.
   *
   * @throws Refusal as {@link #fetch}
   */
  public Offer look(Wish wish) {
    Instant now = clock.instant();
    return offers.to(wish, offered(wish, now));
  }

  /**
   * What the token stands for.
   *
   * @param choice which part of it is handed out
   * @throws Refusal not found, if there is no such token, or it was used, or it is too old, or it
   *     is another device's: the device is told no more than that; not acceptable, if there is no
   *     form that the caller takes, and nothing is used up
   */
  public Fetched fetch(Wish wish, Function<Offer, Portion> choice) {
    Instant now = clock.instant();
    RepositoryItem item = offered(wish, now);
    Offer offer = offers.to(wish, item);
    Portion portion = choice.apply(offer);
    Counting counting = Counting.of(item, portion);
    if (counting == Counting.REFUSED
        || counting == Counting.AT_ONCE && !rows.use(item.token(), now)) {
      throw Offers.gone();
    }
    Fetched fetched = new Fetched(item.token(), Ids.next(), offer, portion, counting);
    rows.add(begun(item, fetched, wish.caller(), now));
    return fetched;
  }

  private static Transfer begun(RepositoryItem item, Fetched fetched, Caller caller, Instant now) {
    Portion portion = fetched.portion();
    return new Transfer(fetched.transfer(), item, "GET", portion.status(), caller, now)
        .of(fetched.offer().mediaType(), portion.from(), fetched.isSlow() ? 0 : portion.length())
        .complete(!fetched.isSlow() && portion.satisfying());
  }

  /**
   * Only the last byte of a file, or of a part of one, is still to go out. That is noted as the
   * end, and counted, now: a device that has it may report so at once, and must not meet a record
   * that knows less than it does (ADR 0011).
   */
  public void ends(Fetched fetched) {
    Portion portion = fetched.portion();
    rows.end(fetched.transfer(), portion.length(), portion.satisfying());
    if (fetched.counting() == Counting.WHEN_OUT) {
      rows.use(fetched.token(), clock.instant());
    }
  }

  /**
   * Nobody was there any more to take what was handed out. Of a file that broke off in its very
   * last byte the use stays used up: its rest can be had.
   *
   * @param sent how many bytes had gone out
   */
  public void brokeOff(Fetched fetched, long sent) {
    rows.end(fetched.transfer(), sent, false);
    if (fetched.counting() == Counting.AT_ONCE) {
      rows.giveBack(fetched.token());
    }
  }

  /**
   * Says that a transfer goes on, to whoever waits for the device. To be called now and then while
   * it lasts; holds nothing of the repository's.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void goesOn(String token) {
    rows.find(token)
        .map(RepositoryItem::sessionId)
        .ifPresent(session -> underWay.fire(new TransferUnderWay(session)));
  }

  /**
   * Makes sure that a device may deliver, before anything is read of what it brings.
   *
   * @throws Refusal not found, as for {@link #fetch}; unsupported, if its format is none of those
   *     that are taken
   */
  public void expect(String token, String mediaType, Caller caller) {
    if (!Formats.of(config).take(mediaType)) {
      throw Refusal.unsupported(
          Excerpt.of(mediaType, LONGEST_QUOTE)
              + " is not taken here; "
              + Formats.of(config).header()
              + " are.");
    }
    open(rows.find(token), caller);
  }

  /**
   * Takes what a device delivers into a slot.
   *
   * @param method PUT or POST
   * @throws Refusal not found, as for {@link #fetch}
   */
  public void deliver(String token, String method, Arrival arrival, Caller caller) {
    expected.fire(new DeliveryExpected(token));
    RepositoryItem item = open(rows.lock(token), caller);
    Instant now = clock.instant();
    hold(item, arrival);
    item.use(now);
    rows.add(
        new Transfer(Ids.next(), item, method, NO_CONTENT, caller, now)
            .of(arrival.mediaType(), 0, arrival.length())
            .complete(true));
    deliveries.fire(ContentDelivered.of(item, arrival, now));
  }

  /** Notes that a delivery broke off after so many bytes. */
  public void deliveryBroke(String token, String method, long bytes, Caller caller) {
    rows.find(token)
        .ifPresent(item -> rows.add(noted(item, method, BAD_REQUEST, caller).of(null, 0, bytes)));
  }

  /** Notes that a request was refused; of tokens that do not exist nothing is noted. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(String token, String method, int status, Caller caller) {
    rows.find(token).ifPresent(item -> rows.add(noted(item, method, status, caller)));
  }

  private void hold(RepositoryItem item, Arrival arrival) {
    if (arrival.file() != null) {
      contents.keep(arrival.file().id(), item.token());
      item.holdFile(arrival.mediaType(), arrival.file().id(), null);
      return;
    }
    if (item.file() != null) {
      contents.release(item.token());
    }
    item.hold(arrival.mediaType(), seal.close(item.token(), arrival.data()));
  }

  private RepositoryItem offered(Wish wish, Instant now) {
    return rows.find(wish.token())
        .filter(item -> item.isOffered(now))
        .filter(item -> item.isFor(wish.caller().device()))
        .orElseThrow(Offers::gone);
  }

  private RepositoryItem open(Optional<RepositoryItem> slot, Caller caller) {
    return slot.filter(item -> item.isOpenFor(Purpose.DELIVER, clock.instant()))
        .filter(item -> item.isFor(caller.device()))
        .orElseThrow(Offers::gone);
  }

  private Transfer noted(RepositoryItem item, String method, int status, Caller caller) {
    return new Transfer(Ids.next(), item, method, status, caller, clock.instant());
  }
}
