package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Ids;

/** What is written down of letters that were taken out of a queue together, and of answers. */
@Dependent
class PushRound {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  /** One that fails this often, while others do not, is poison. */
  private static final int MOST_DELIVERIES = 5;

  @Inject private PushLog log;
  @Inject private PushMeter meter;
  @Inject private PushChannel channel;
  @Inject private ReceiptBook receipts;

  /**
   * What is to be handed over of them; nobody else begins it from now on.
   *
   * @throws RuntimeException if nothing is known of them any more: they must come again
   */
  List<Dispatch> begin(String gateway, Lane lane, List<PushLetter> letters) {
    Map<Long, PushLetter> readable = new LinkedHashMap<>();
    List<PushLetter> unreadable = new ArrayList<>();
    for (PushLetter letter : letters) {
      OptionalLong id = letter.notification();
      if (id.isPresent()) {
        readable.put(id.getAsLong(), letter);
      } else {
        unreadable.add(letter);
      }
    }
    List<Dispatch> begun = begin(gateway, lane, readable);
    unreadable.forEach(letter -> bury(gateway, lane, letter, "It names no notification."));
    return begun;
  }

  /** What a gateway answered, and what follows from it. */
  void write(String gateway, List<Answer> answers) {
    answers.stream()
        .filter(answer -> answer.outcome() == AttemptOutcome.GONE)
        .forEach(this::forgetAddress);
    log.record(answers);
    answers.forEach(answer -> meter.count(gateway, Measure.of(answer.outcome())));
    List<String> references =
        answers.stream().map(Answer::reference).filter(Objects::nonNull).toList();
    if (!references.isEmpty()) {
      match(gateway, references);
    }
  }

  /** The same one by one: what cannot be written down holds up no other, and is forgotten. */
  void writeEach(String gateway, List<Answer> answers) {
    for (Answer answer : answers) {
      try {
        write(gateway, List.of(answer));
      } catch (RuntimeException e) {
        String id = Ids.text(answer.dispatch().notification());
        LOG.log(Level.WARNING, e, () -> "What came of the notification " + id + " is not known");
      }
    }
  }

  /** Whether the database can be reached. */
  boolean answers() {
    return log.answers();
  }

  /** What was recorded stays so, and is not recorded again because a receipt makes trouble. */
  private void match(String gateway, List<String> references) {
    try {
      receipts.match(gateway, references);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Receipts from " + gateway + " could not be matched");
    }
  }

  /** If it fails the address is asked once more, and is gone again. */
  private void forgetAddress(Answer answer) {
    try {
      log.forgetAddress(answer.dispatch());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "An address that is gone is kept for now");
    }
  }

  private List<Dispatch> begin(String gateway, Lane lane, Map<Long, PushLetter> letters) {
    if (letters.isEmpty()) {
      return List.of();
    }
    try {
      return log.begin(gateway, letters.keySet());
    } catch (RuntimeException e) {
      if (letters.values().stream().noneMatch(letter -> letter.deliveries() >= MOST_DELIVERIES)) {
        throw e;
      }
      return oneByOne(gateway, lane, letters, e);
    }
  }

  /** Finds the one that makes all of them fail; if each fails, it is something else. */
  private List<Dispatch> oneByOne(
      String gateway, Lane lane, Map<Long, PushLetter> letters, RuntimeException failure) {
    List<Dispatch> begun = new ArrayList<>();
    Map<Long, RuntimeException> failed = new LinkedHashMap<>();
    for (Long id : letters.keySet()) {
      try {
        begun.addAll(log.begin(gateway, List.of(id)));
      } catch (RuntimeException e) {
        failed.put(id, e);
      }
    }
    if (failed.size() == letters.size() && !log.answers()) {
      throw failure;
    }
    failed.forEach(
        (id, e) -> {
          LOG.log(Level.WARNING, e, () -> "The notification " + Ids.text(id) + " is put aside");
          bury(gateway, lane, letters.get(id), "It failed: " + e.getClass().getSimpleName() + ".");
        });
    return begun;
  }

  /** What was begun beside it must be handed over whatever comes of this. */
  private void bury(String gateway, Lane lane, PushLetter letter, String reason) {
    try {
      channel.bury(letter.type(), letter.body(), PushQueues.of(gateway, lane), reason);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "A request that is put aside could not be kept: " + reason);
    }
  }
}
