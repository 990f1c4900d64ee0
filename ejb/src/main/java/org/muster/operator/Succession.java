package org.muster.operator;

import java.util.Collection;
import org.muster.kernel.Refusal;

/** Somebody can always do everything: what the last one gave away, nobody could give back. */
final class Succession {

  private Succession() {}

  /**
   * @param administrators those who may have been the last, as they are to be
   * @throws Refusal conflict, if none of them can do everything any more
   */
  static void require(Collection<Operator> administrators) {
    if (administrators.stream().noneMatch(Operator::canDoEverything)) {
      throw Refusal.conflict(
          "Nobody could do everything any more: one administrator without a scope has to stay.");
    }
  }
}
