package org.muster.model;

import java.util.function.Consumer;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Default;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Sub;

/** Which rule each command has to keep at each of its addresses (TS §6.3). */
final class CommandCheck {

  private final Yardstick yardstick;
  private final WriteCheck writes;
  private final Changes changes = new Changes();

  CommandCheck(Yardstick yardstick, DeviceFacts facts) {
    this.yardstick = yardstick;
    this.writes = new WriteCheck(yardstick, facts);
  }

  /** Holds a command that follows all that were checked or noted before it. */
  void check(Command command) {
    checkPlaces(command);
    changes.note(command);
  }

  /** A command that goes before those that are checked. */
  void note(Command earlier) {
    changes.note(earlier);
  }

  private void checkPlaces(Command command) {
    if (command instanceof Get get) {
      check(get.source(), DefinitionCheck::canBeRead);
    } else if (command instanceof Hput hput) {
      hput.sources().forEach(uri -> check(uri, DefinitionCheck::canBeRead));
    } else if (command instanceof Hpost hpost) {
      hpost.sources().forEach(uri -> check(uri, DefinitionCheck::canBeRead));
    } else if (command instanceof Sub sub) {
      check(sub.source(), DefinitionCheck::canBeRead);
    } else if (command instanceof Hget hget) {
      writes.check(hget, changes);
    } else if (command instanceof Default standing) {
      writes.check(standing);
    } else if (command instanceof Delete delete) {
      check(delete.target(), DefinitionCheck::canBeDeleted);
    } else if (command instanceof Exec exec) {
      check(exec.target(), DefinitionCheck::canBeExecuted);
    }
  }

  private void check(ClientUri uri, Consumer<DefinitionCheck> rule) {
    yardstick.hold(uri.moid(), object -> rule.accept(new DefinitionCheck(uri, object)));
  }
}
