package org.muster.command;

import java.util.List;
import org.muster.protocol.Command;
import org.muster.protocol.End;

/**
 * The commands that go into the next package, in order.
 *
 * @param ids of those whose results are awaited; empty for an END, which nothing answers
 * @param commands what the package holds; empty if nothing waits
 * @param gating whether something waits for one of the results
 */
public record Taken(List<Long> ids, List<Command> commands, boolean gating) {

  /** Nothing waits. */
  static final Taken NOTHING = new Taken(List.of(), List.of(), false);

  /** An END that was queued: it travels alone. */
  static final Taken END = new Taken(List.of(), List.of(new End()), false);

  /** Whether the device will report results. */
  public boolean awaitsResults() {
    return !ids.isEmpty();
  }

  /** Whether an operator's END is what it holds. */
  public boolean isEnd() {
    return ids.isEmpty() && !commands.isEmpty();
  }
}
