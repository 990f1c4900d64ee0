package org.muster.notification;

/**
 * How a device is to be woken.
 *
 * @param channel {@code http} is the one there is
 * @param address where: a URL for {@code http}
 * @param secret the {@code server_secret} of the digest (TS §5.2.1.2); null where it is to be
 *     generated, or is not shown
 * @param authData the {@code auth_data} of the digest; null as for the secret
 */
public record PushAddress(String channel, String address, byte[] secret, byte[] authData) {

  /** The channel that posts Package#0 to a URL. */
  public static final String HTTP = "http";

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "PushAddress[" + channel + " " + address + "]";
  }
}
