package org.muster.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Moid;
import org.muster.protocol.Sub;

/** Which rule each command has to keep at each of its addresses (TS §6.3). */
final class CommandCheck {

  private final Function<Moid, Optional<ObjectDefinition>> definitions;

  CommandCheck(Function<Moid, Optional<ObjectDefinition>> definitions) {
    this.definitions = definitions;
  }

  void check(Command command) {
    if (command instanceof Get get) {
      check(get.source(), DefinitionCheck::canBeRead);
    } else if (command instanceof Hput hput) {
      hput.sources().forEach(uri -> check(uri, DefinitionCheck::canBeRead));
    } else if (command instanceof Hpost hpost) {
      hpost.sources().forEach(uri -> check(uri, DefinitionCheck::canBeRead));
    } else if (command instanceof Sub sub) {
      check(sub.source(), DefinitionCheck::canBeRead);
    } else if (command instanceof Hget hget && hget.target() != null) {
      check(hget.target(), DefinitionCheck::canBeWritten);
    } else if (command instanceof Delete delete) {
      check(delete.target(), DefinitionCheck::canBeDeleted);
    } else if (command instanceof Exec exec) {
      check(exec.target(), DefinitionCheck::canBeExecuted);
    }
  }

  private void check(ClientUri uri, Consumer<DefinitionCheck> rule) {
    definitions
        .apply(uri.moid())
        .ifPresent(object -> rule.accept(new DefinitionCheck(uri, object)));
  }
}
