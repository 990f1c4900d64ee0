package org.muster.it.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link SuiteDeployment}. */
public final class SuiteExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(SuiteDeployment.class);
  }
}
