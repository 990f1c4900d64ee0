package org.muster.command;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import org.muster.dialogue.UserAnswer;
import org.muster.dialogue.UserAnswered;
import org.muster.kernel.JsonText;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/**
 * Hears what the users of devices answer: it becomes the data of the SHOW that led to the page,
 * whose status says nothing of it (TS §5.3.7).
 */
@Dependent
class Answers {

  /** Before whoever follows the answer with a task: rows of commands are held before those. */
  private static final int FIRST = 1_000;

  @Inject private Commands commands;
  @Inject private ShownPages pages;

  void attach(@Observes @Priority(FIRST) UserAnswered answered) {
    NodeData data = data(answered.answer());
    commands.lockAll(pages.commands(answered.token())).forEach(command -> command.attach(data));
  }

  static NodeData data(UserAnswer answer) {
    JsonObjectBuilder json = JsonText.object().add("outcome", answer.outcome().name());
    if (answer.words() != null) {
      json.add("answer", answer.words());
    }
    return new NodeData(MediaTypes.JSON, json.build().toString().getBytes(StandardCharsets.UTF_8));
  }
}
