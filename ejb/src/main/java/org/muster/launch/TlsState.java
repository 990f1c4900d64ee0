package org.muster.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.tls.ServerIdentities;

/**
 * Finds out how the server's TLS does: the listener belongs to the server and may have failed,
 * which the server says in a way that is easily overlooked.
 */
@Dependent
class TlsState {

  private static final Logger LOG = Logger.getLogger("org.muster.launch");

  @Inject private LaunchConfig config;

  /** In words; what is wrong is in the log, too. */
  String words() {
    ServerIdentities identities;
    try {
      identities = ServerIdentities.current();
    } catch (IllegalStateException e) {
      return off("the certificates cannot be read (MUSTER_TLS_KEYSTORE, MUSTER_TLS_PEM)");
    }
    try {
      TlsCall.toOwnListener(config.httpsPort, identities);
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.FINE, "The server's own listener for TLS does not answer", e);
      return off(
          "port " + config.httpsPort + " is not this server's; is it taken? (MUSTER_HTTPS_PORT)");
    }
    String address = "https://localhost:" + config.httpsPort;
    return identities.selfMade() ? address + "   (SELF-SIGNED: no client can trust it)" : address;
  }

  private static String off(String why) {
    LOG.log(Level.SEVERE, "TLS is off: {0}", why);
    return "OFF: " + why;
  }
}
