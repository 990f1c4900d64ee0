package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.kernel.Ids;

/** The rows of push addresses. Whoever changes those of a device holds its {@link PushTarget}. */
@Dependent
class PushAddresses {

  /** What a device registers or is seen at is bounded: it decides how often it does. */
  static final int MOST_LEARNT = 10;

  private static final int FIRST_OF_SESSIONS = 1_000;
  private static final int MOST_HOLDERS = 100;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** By device, each in the order of preference. */
  Map<String, List<PushAddress>> of(Collection<String> devices) {
    return em.createQuery(
            "select a from PushAddressRow a where a.device in :devices"
                + " order by a.device, a.position, a.id",
            PushAddressRow.class)
        .setParameter("devices", devices)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                PushAddressRow::device,
                Collectors.mapping(PushAddressRow::shown, Collectors.toList())));
  }

  List<PushAddress> of(String device) {
    return of(List.of(device)).getOrDefault(device, List.of());
  }

  /** Those that an operator gives, before all others. */
  void replace(String device, List<PushAddress> given) {
    List<PushAddressRow> known = rows(device);
    known.stream()
        .filter(row -> row.isFrom(AddressSource.OPERATOR) || isAmong(given, row))
        .forEach(em::remove);
    int position = -given.size();
    for (PushAddress address : given) {
      em.persist(new PushAddressRow(Ids.next(), device, address, position, clock.instant()));
      position++;
    }
  }

  /**
   * One that the device itself is the source of: it takes the place of what this source said before
   * of this channel.
   *
   * @return whether it is new
   */
  boolean learn(String device, PushAddress learnt) {
    List<PushAddressRow> known = rows(device);
    if (known.stream().anyMatch(row -> row.is(learnt.channel(), learnt.address()))) {
      return false;
    }
    List<PushAddressRow> ofThisSource =
        known.stream().filter(row -> row.isFrom(learnt.source())).toList();
    Optional<PushAddressRow> before =
        ofThisSource.stream().filter(row -> row.isOf(learnt.channel())).findFirst();
    if (before.isEmpty() && ofThisSource.size() >= MOST_LEARNT) {
      return false;
    }
    before.ifPresent(em::remove);
    int position = before.map(PushAddressRow::position).orElse(next(learnt, ofThisSource));
    em.persist(new PushAddressRow(Ids.next(), device, learnt, position, clock.instant()));
    return true;
  }

  /** What a device registers comes before where it was only seen. */
  private static int next(PushAddress learnt, List<PushAddressRow> ofThisSource) {
    int first = learnt.source() == AddressSource.SESSION ? FIRST_OF_SESSIONS : 0;
    return ofThisSource.stream().mapToInt(PushAddressRow::position).max().orElse(first - 1) + 1;
  }

  /**
   * Away with an address that the device has registered, whatever its gateway.
   *
   * @return whether there was one
   */
  boolean unregister(String device, String address) {
    List<PushAddressRow> rows =
        rows(device).stream()
            .filter(row -> row.isFrom(AddressSource.REGISTRATION) && row.isAt(address))
            .toList();
    rows.forEach(em::remove);
    return !rows.isEmpty();
  }

  /** Another address takes the place of one, unless the device has it already. */
  void move(String device, String channel, String before, String now) {
    List<PushAddressRow> known = rows(device);
    if (known.stream().noneMatch(row -> row.is(channel, now))) {
      known.stream().filter(row -> row.is(channel, before)).forEach(row -> row.move(now));
    }
  }

  /** All of a device. */
  void forget(String device) {
    rows(device).forEach(em::remove);
  }

  void forget(String device, String channel, String address) {
    rows(device).stream().filter(row -> row.is(channel, address)).forEach(em::remove);
  }

  /** The devices that have registered an address; one, unless two did at the same moment. */
  List<String> registeredBy(String address) {
    return em.createQuery(
            "select distinct a.device from PushAddressRow a where a.registration = :registration",
            String.class)
        .setParameter("registration", PushAddressRow.fingerprint(address))
        .setMaxResults(MOST_HOLDERS)
        .getResultList();
  }

  private List<PushAddressRow> rows(String device) {
    return em.createQuery(
            "select a from PushAddressRow a where a.device = :device order by a.position, a.id",
            PushAddressRow.class)
        .setParameter("device", device)
        .getResultList();
  }

  private static boolean isAmong(List<PushAddress> given, PushAddressRow row) {
    return given.stream().anyMatch(one -> row.is(one.channel(), one.address()));
  }
}
