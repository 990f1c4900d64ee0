package org.muster.model;

import java.util.HashSet;
import java.util.Set;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Hget;
import org.muster.protocol.Moid;

/** The objects that commands change: what was known of them does not count for what follows. */
final class Changes {

  private final Set<Moid> objects = new HashSet<>();
  private boolean any;

  void note(Command command) {
    if (command instanceof Hget hget && hget.target() == null) {
      any = true;
    } else if (command instanceof Hget hget) {
      objects.add(hget.target().moid());
    } else if (command instanceof Delete delete) {
      objects.add(delete.target().moid());
    } else if (command instanceof Exec exec) {
      objects.add(exec.target().moid());
    }
  }

  boolean touch(Moid moid) {
    return any || objects.contains(moid);
  }
}
