package org.muster.tls;

import java.security.KeyStore;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;

/** Gives out {@link PossessionTrust}; the key store it is given is empty. */
public final class PossessionTrustFactory extends TrustManagerFactorySpi {

  /** Called by the security framework. */
  public PossessionTrustFactory() {
    // Nothing to prepare.
  }

  @Override
  protected void engineInit(KeyStore store) {
    // Nobody's word is needed.
  }

  @Override
  protected void engineInit(ManagerFactoryParameters parameters) {
    // Nobody's word is needed.
  }

  @Override
  protected TrustManager[] engineGetTrustManagers() {
    return new TrustManager[] {new PossessionTrust()};
  }
}
