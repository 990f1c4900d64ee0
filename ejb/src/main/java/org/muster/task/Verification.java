package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.command.CommandSettled;
import org.muster.model.NodeDefinition;
import org.muster.protocol.ClientUri;
import org.muster.protocol.NodeData;
import org.muster.secret.SecretBox;

/**
 * Whether what was written is there. What was written may be a secret: it is kept sealed for as
 * long as the step runs, and compared with what the device sent before that is masked.
 */
@Dependent
class Verification {

  @Inject private SecretBox box;
  @Inject private Contents contents;

  /** What a step expects, so that only the server can read it; null if it expects nothing. */
  byte[] seal(long step, String expected) {
    return expected == null
        ? null
        : box.seal(owner(step), expected.getBytes(StandardCharsets.UTF_8));
  }

  /** How a step ends by what its last read brought. */
  Ending ending(Task task, Step step, CommandSettled last) {
    if (step.expected() == null) {
      return Ending.well();
    }
    byte[] expected = box.open(owner(step.id()), step.expected());
    NodeData there = last.received() == null ? last.command().data() : last.received();
    ClientUri place = ClientUri.parse(step.uri());
    Optional<NodeDefinition> definition =
        task.overrides() ? Optional.empty() : contents.definition(task.device(), place);
    return new ReadBack(place, definition).of(new String(expected, StandardCharsets.UTF_8), there);
  }

  private static String owner(long step) {
    return "task-step:" + step;
  }
}
