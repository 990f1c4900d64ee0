package org.muster.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does something to many, so that one that fails keeps none of the others. */
public final class OneByOne {

  private static final Logger LOG = Logger.getLogger("org.muster.kernel");

  private OneByOne() {}

  /**
   * Does it to all, in their order; what fails is logged, and left to the next round.
   *
   * @param named what one of them is called in the log: no secret
   * @param what opens its own transaction
   */
  public static <T> void attempt(List<T> all, Function<T, String> named, Consumer<T> what) {
    for (T one : all) {
      try {
        what.accept(one);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, named.apply(one) + " was passed over", e);
      }
    }
  }
}
