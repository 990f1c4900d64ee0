package org.muster.notification;

import java.util.List;

/**
 * How a device is to be woken.
 *
 * @param addresses in the order of preference; null where they are to stay as they are
 * @param ownOrder whether that order is this device's own; false where that of its group or model
 *     counts before it; null where it is to be left as it is, or, with addresses, where several
 *     addresses are an order and a single one is none
 * @param secret the {@code server_secret} of the digest (TS §5.2.1.2); null where it is to be
 *     generated, or is not shown
 * @param authData the {@code auth_data} of the digest; null as for the secret
 */
public record PushAccount(
    List<PushAddress> addresses, Boolean ownOrder, byte[] secret, byte[] authData) {

  /** Without a word about the order. */
  public PushAccount(List<PushAddress> addresses, byte[] secret, byte[] authData) {
    this(addresses, null, secret, authData);
  }

  /** Whether what is said here makes the order the device's own; null if it says nothing of it. */
  Boolean saysOwnOrder() {
    if (ownOrder != null || addresses == null) {
      return ownOrder;
    }
    return addresses.size() > 1;
  }

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "PushAccount" + addresses;
  }
}
