package org.muster.notification;

import java.util.List;
import java.util.Optional;

/**
 * How a device is to be woken.
 *
 * @param addresses in the order of preference; null where they are to stay as they are
 * @param order whose order counts; null where it is to be left as it is, or, with addresses, where
 *     several addresses are an order of the device's own and a single one is none
 * @param secret the {@code server_secret} of the digest (TS §5.2.1.2); null where it is to be
 *     generated, or is not shown
 * @param authData the {@code auth_data} of the digest; null as for the secret
 */
public record PushAccount(
    List<PushAddress> addresses, PushOrder order, byte[] secret, byte[] authData) {

  /** Without a word about the order. */
  public PushAccount(List<PushAddress> addresses, byte[] secret, byte[] authData) {
    this(addresses, null, secret, authData);
  }

  /** Whose order counts by what is said here; empty if it says nothing of it. */
  Optional<PushOrder> wantedOrder() {
    if (order != null || addresses == null) {
      return Optional.ofNullable(order);
    }
    return Optional.of(addresses.size() > 1 ? PushOrder.OWN : PushOrder.DEFAULT);
  }

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "PushAccount" + addresses;
  }
}
