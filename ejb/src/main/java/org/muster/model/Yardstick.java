package org.muster.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.muster.kernel.Refusal;
import org.muster.protocol.Moid;

/**
 * Holds what is wanted of an object against its definition. What that of another version forbids is
 * said and not refused: nobody knows whether it is so in this one. Objects that nobody has defined
 * allow everything.
 */
final class Yardstick {

  private final Function<Moid, Optional<Applicable>> definitions;
  private final Set<String> warnings = new LinkedHashSet<>();

  Yardstick(Function<Moid, Optional<Applicable>> definitions) {
    this.definitions = definitions;
  }

  /**
   * Holds something against the definition of an object, if there is one.
   *
   * @throws Refusal as the rule does, if the definition is of this version of the object
   */
  void hold(Moid moid, Consumer<ObjectDefinition> rule) {
    definitions.apply(moid).ifPresent(found -> hold(moid, found, rule));
  }

  /** What may be wrong, in words, each once. */
  List<String> warnings() {
    return new ArrayList<>(warnings);
  }

  private void hold(Moid moid, Applicable found, Consumer<ObjectDefinition> rule) {
    try {
      rule.accept(found.definition());
    } catch (Refusal refusal) {
      if (found.exact()) {
        throw refusal;
      }
      warnings.add("Of " + moid + " only another version is defined. " + refusal.getMessage());
    }
  }
}
