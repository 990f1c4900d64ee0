package org.muster.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does something to many, so that one that fails keeps none of the others. */
final class OneByOne {

  private static final Logger LOG = Logger.getLogger("org.muster.command");

  private OneByOne() {}

  /**
   * @param named what they are, for the log
   */
  static <T> void attempt(String named, List<T> all, Consumer<T> what) {
    for (T one : all) {
      try {
        what.accept(one);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, named + " " + one + " was passed over", e);
      }
    }
  }
}
