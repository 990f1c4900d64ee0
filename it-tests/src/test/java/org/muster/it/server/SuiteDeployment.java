package org.muster.it.server;

import java.io.File;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/**
 * Deploys the application as the build made it, as soon as the server runs. Arquillian's own way is
 * one deployment for each class: the same archive, over and over.
 */
public final class SuiteDeployment {

  /** Called by Arquillian. */
  public void deploy(@Observes AfterStart started) throws DeploymentException {
    File ear = new File(System.getProperty("muster.it.ear"));
    started
        .getDeployableContainer()
        .deploy(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear));
  }
}
