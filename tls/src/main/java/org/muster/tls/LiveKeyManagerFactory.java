package org.muster.tls;

import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;

/**
 * Gives out the key manager that reads {@link ServerIdentities}; the key store it is given is
 * empty.
 */
public final class LiveKeyManagerFactory extends KeyManagerFactorySpi {

  /** Called by the security framework. */
  public LiveKeyManagerFactory() {
    // Nothing to prepare.
  }

  @Override
  protected void engineInit(KeyStore store, char[] password) {
    // Nothing is read or made before the first handshake: the build configures servers, too.
  }

  @Override
  protected void engineInit(ManagerFactoryParameters parameters) {
    // The settings of the process say everything.
  }

  @Override
  protected KeyManager[] engineGetKeyManagers() {
    return new KeyManager[] {new LiveKeys(LiveIdentities.OF_THIS_SERVER)};
  }
}
