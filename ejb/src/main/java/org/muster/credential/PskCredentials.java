package org.muster.credential;

/**
 * An identity and a key of PSK-TLS (RFC 4279), given to a device.
 *
 * @param identity null where it is to be chosen
 * @param key null where it is to be generated
 */
public record PskCredentials(String identity, byte[] key) {

  /** Credentials of which everything is to be chosen by the server. */
  public static final PskCredentials GENERATED = new PskCredentials(null, null);

  /** Without the key, so that it reaches no log. */
  @Override
  public String toString() {
    return "PskCredentials[identity=" + identity + "]";
  }
}
