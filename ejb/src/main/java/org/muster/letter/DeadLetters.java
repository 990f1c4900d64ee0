package org.muster.letter;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Refusal;
import org.muster.notification.NotificationReminder;
import org.muster.session.ReportReminder;

/**
 * The door of the room: shows dead letters, has what they are about tried again, and discards them.
 * It sees those of the node that is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetters {

  private static final int MOST = 500;
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

  @Inject private DeadLetterChannel channel;
  @Inject private NotificationReminder notifications;
  @Inject private ReportReminder reports;
  @Inject private AuditTrail trail;

  /**
   * The oldest letters.
   *
   * @param limit how many, 1 to 500
   * @throws Refusal invalid, if the limit is out of range
   */
  public DeadLetterList list(DeadQueue queue, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("limit", "limit must be from 1 to " + MOST + ".");
    }
    List<DeadLetter> letters = channel.browse(queue, limit + 1);
    List<DeadLetter> shown = letters.subList(0, Math.min(limit, letters.size()));
    return new DeadLetterList(
        shown.stream().map(letter -> letter.about(device(letter))).toList(),
        letters.size() > limit);
  }

  /**
   * Has what a letter is about tried again, and discards the letter. Whatever fails again becomes
   * another dead letter.
   *
   * @throws Refusal not found, if the letter is not there any more; conflict, if there is nothing
   *     to be tried again: the letter stays
   */
  public void tryAgain(DeadQueue queue, String id) {
    DeadLetter letter = channel.find(queue, checked(id)).orElseThrow(DeadLetters::gone);
    switch (queue) {
      case PUSH -> notifications.tryAgain(letter.body());
      case RESULTS -> reports.tryAgain(letter.body());
    }
    channel.remove(queue, id);
    trail.record(
        AuditEntry.of("dead-letter.retry")
            .on("dead-letter", id)
            .changed(Snapshot.with("queue", queue).text(), null));
  }

  /**
   * Discards a letter.
   *
   * @throws Refusal not found, if it is not there any more
   */
  public void discard(DeadQueue queue, String id) {
    if (!channel.remove(queue, checked(id))) {
      throw gone();
    }
    trail.record(
        AuditEntry.of("dead-letter.discard")
            .on("dead-letter", id)
            .changed(Snapshot.with("queue", queue).text(), null));
  }

  private String device(DeadLetter letter) {
    return switch (letter.queue()) {
      case PUSH -> notifications.device(letter.body()).orElse(null);
      case RESULTS -> reports.device(letter.body()).orElse(null);
    };
  }

  /** What cannot be an id is the id of no letter; it goes into a selector. */
  private static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw gone();
    }
    return id;
  }

  private static Refusal gone() {
    return Refusal.notFound("There is no such dead letter any more.");
  }
}
