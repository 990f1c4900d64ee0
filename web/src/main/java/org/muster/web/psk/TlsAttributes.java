package org.muster.web.psk;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.security.SSLInformationAssociationHandler;
import jakarta.servlet.ServletContext;

/**
 * Lets requests have the attributes that the Servlet specification wants for TLS (§3.10), the chain
 * of the client's certificates among them. Undertow leaves them out where no security domain of the
 * server's guards an application, and this one guards itself.
 */
public class TlsAttributes implements ServletExtension {

  /** Called by the server, once. */
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInnerHandlerChainWrapper(SSLInformationAssociationHandler::new);
  }
}
