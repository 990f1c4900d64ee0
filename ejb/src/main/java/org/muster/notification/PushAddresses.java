package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muster.kernel.Ids;

/** The rows of push addresses. Whoever changes those of a device holds its {@link PushTarget}. */
@Dependent
class PushAddresses {

  /** What a device registers or is seen at is bounded: it decides how often it does. */
  static final int MOST_LEARNT = 10;

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
    known.stream()
        .filter(row -> row.isFrom(learnt.source()) && row.isOf(learnt.channel()))
        .forEach(em::remove);
    if (known.stream().filter(row -> !row.isFrom(AddressSource.OPERATOR)).count() > MOST_LEARNT) {
      return false;
    }
    int last = known.stream().mapToInt(PushAddressRow::position).max().orElse(-1);
    em.persist(
        new PushAddressRow(Ids.next(), device, learnt, Math.max(0, last + 1), clock.instant()));
    return true;
  }

  void forget(String device, String channel, String address) {
    rows(device).stream().filter(row -> row.is(channel, address)).forEach(em::remove);
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
