package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.muster.command.CommandQueue;
import org.muster.protocol.MediaTypes;
import org.muster.tree.SecretMask;

/** What is kept of packages: all of them, except for the values of secret nodes. */
@Dependent
class KeptPackages {

  @Inject private CommandQueue queue;

  /** Of a Package#1: vendors put all of their tree into it. */
  ReceivedPackage initiation(ReceivedPackage received) {
    return received.with(SecretMask.json(received.body()));
  }

  /**
   * Of a Package#3. Only where it has data it matters what was asked for.
   *
   * @param awaited the commands that it answers, in order
   */
  ReceivedPackage report(ReceivedPackage received, List<Long> awaited) {
    String type = received.contentType();
    boolean plain = MediaTypes.essence(type).equals(MediaTypes.RESPONSE);
    return received.with(
        plain
            ? SecretMask.json(received.body())
            : SecretMask.report(type, received.body(), queue.asked(awaited)));
  }
}
