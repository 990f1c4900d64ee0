package org.muster.command;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does something to many commands, so that one that fails keeps none of the others. */
final class OneByOne {

  private static final Logger LOG = Logger.getLogger("org.muster.command");

  private OneByOne() {}

  static void attempt(List<Long> commands, LongConsumer what) {
    for (long id : commands) {
      try {
        what.accept(id);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The command " + id + " was passed over", e);
      }
    }
  }
}
