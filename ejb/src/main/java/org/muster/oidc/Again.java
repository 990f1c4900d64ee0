package org.muster.oidc;

import java.util.function.Supplier;

/** What two do at once, and one of them too late. */
final class Again {

  private Again() {}

  /** Takes a step, and where it fails takes it once more: what was in its way is there by then. */
  static <T> T once(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException tooLate) {
      return step.get();
    }
  }
}
