package org.muster.tls;

import java.security.Provider;

/**
 * Gives the server's TLS two things under the name {@code MusterTls}: the certificates of now
 * ({@link LiveKeys}), and who is to be trusted ({@link PossessionTrust}). WildFly asks it only
 * where its configuration names it; it is never a provider of the whole virtual machine.
 */
public final class MusterTlsProvider extends Provider {

  private static final long serialVersionUID = 1L;

  private static final String NAME = "MusterTls";

  /** Called by the server. */
  public MusterTlsProvider() {
    super(NAME, "1", "Muster's certificates, and those of its clients");
    put("KeyManagerFactory." + NAME, LiveKeyManagerFactory.class.getName());
    put("TrustManagerFactory." + NAME, PossessionTrustFactory.class.getName());
  }
}
