package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.muster.kernel.Refusal;

/**
 * A third door of the room: has those notifications tried again whose requests nobody could read.
 */
@Stateless
public class NotificationReminder {

  @Inject private Notifications notifications;
  @Inject private Rerouting rerouting;

  /**
   * Puts a notification into the queue of its gateway again.
   *
   * @param request the body of the message that failed
   * @throws Refusal conflict, if it names no notification, or one that waits for no gateway
   */
  public void tryAgain(String request) {
    Notification meant =
        id(request)
            .flatMap(notifications::lock)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "This letter names no notification that there is: trying again is of no"
                            + " use, it can be discarded."));
    if (!meant.isRequested()) {
      throw Refusal.conflict(
          "The notification waits for no gateway any more, it is "
              + meant.details().state()
              + ": the letter can be discarded.");
    }
    if (meant.isUnderWay()) {
      throw Refusal.conflict("Its gateway is asked just now: the letter can be discarded.");
    }
    rerouting.send(meant, Duration.ZERO);
  }

  /** The DevID that a request is about; empty if it is about none that there is. */
  public Optional<String> device(String request) {
    return id(request).flatMap(notifications::find).map(Notification::device);
  }

  private static Optional<Long> id(String request) {
    OptionalLong id = new PushLetter(null, request, 0).notification();
    return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
  }
}
