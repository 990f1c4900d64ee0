package org.muster.notification;

import java.util.List;

/**
 * How a device is to be woken.
 *
 * @param addresses in the order of preference; null where they are to stay as they are
 * @param secret the {@code server_secret} of the digest (TS §5.2.1.2); null where it is to be
 *     generated, or is not shown
 * @param authData the {@code auth_data} of the digest; null as for the secret
 */
public record PushAccount(List<PushAddress> addresses, byte[] secret, byte[] authData) {

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "PushAccount" + addresses;
  }
}
