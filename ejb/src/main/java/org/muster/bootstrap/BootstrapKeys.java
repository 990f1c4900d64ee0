package org.muster.bootstrap;

/**
 * What a device proves with who it is towards a bootstrap server, and that server to it (Auth/
 * Bootstrap of the DM Account, TS §12.2). They are an operator's: this server keeps them until the
 * document is handed out.
 *
 * @param server where it bootstraps from, for example {@code https://host:443}
 * @param mode 0 for PSK, 1 for X.509; the specification gives no values
 * @param clientPublic the client's certificate (DER), or its PSK identity
 * @param serverPublic the server's
 * @param clientSecret the client's private key, or the pre-shared key
 */
public record BootstrapKeys(
    String server, int mode, byte[] clientPublic, byte[] serverPublic, byte[] clientSecret) {

  /** Without the keys, so that they reach no log. */
  @Override
  public String toString() {
    return "BootstrapKeys[" + server + "]";
  }
}
