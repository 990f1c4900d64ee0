package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of notifications. */
@Dependent
class NotificationConfig {

  /** SERVER-ID on the wire: the SrvID of the devices' accounts (TS §5.2.1). */
  @Inject
  @ConfigProperty(name = "muster.server-id", defaultValue = "muster")
  String serverId;

  /** How many bytes the TIMESTAMP gets, 1 to 8: the specification leaves it open (TS §5.2.1). */
  @Inject
  @ConfigProperty(name = "muster.notification.timestamp-bytes", defaultValue = "4")
  int timestampBytes;

  /** How long an HTTP gateway may take to connect, and again to answer. */
  @Inject
  @ConfigProperty(name = "muster.notification.http-timeout", defaultValue = "PT10S")
  Duration httpTimeout;

  /**
   * After how many attempts a notification fails. The push queue's max-delivery-attempts is the
   * same number.
   */
  @Inject
  @ConfigProperty(name = "muster.push.delivery.attempts", defaultValue = "8")
  int maxAttempts;

  /** How long a device has to come after it was notified. */
  @Inject
  @ConfigProperty(name = "muster.notification.answer-within", defaultValue = "PT1H")
  Duration answerWithin;

  /**
   * After which time a notification that is still only requested is taken for forgotten by the
   * queue; longer than its back-off.
   */
  @Inject
  @ConfigProperty(name = "muster.notification.forgotten-after", defaultValue = "PT10M")
  Duration forgottenAfter;
}
