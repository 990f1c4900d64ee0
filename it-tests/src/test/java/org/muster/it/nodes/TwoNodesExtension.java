package org.muster.it.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the two nodes, which are started for the first that asks, and serve all of them. */
final class TwoNodesExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TwoNodes.class;
  }

  @Override
  public TwoNodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(TwoNodes.class))
        .getOrComputeIfAbsent(TwoNodes.class, key -> started(), TwoNodes.class);
  }

  private static TwoNodes started() {
    try {
      return TwoNodes.started();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
