package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muster.protocol.ConnectionType;

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

  /** How a device should connect, best first, ANY only as the last (TS §5.2.1). */
  @Inject
  @ConfigProperty(name = "muster.notification.connections", defaultValue = "ANY")
  List<ConnectionType> connections;

  /** For how long a device is wanted, if nobody says otherwise. */
  @Inject
  @ConfigProperty(name = "muster.notification.lifetime", defaultValue = "P1D")
  Duration lifetime;

  /** How long a device has to come after it was notified, before it is notified once more. */
  @Inject
  @ConfigProperty(name = "muster.notification.answer-within", defaultValue = "PT1H")
  Duration answerWithin;

  /** How often a notification is repeated that the device does not answer. */
  @Inject
  @ConfigProperty(name = "muster.notification.repeats", defaultValue = "2")
  int repeats;

  /** After how many attempts in vain on one channel the next one has its turn. */
  @Inject
  @ConfigProperty(name = "muster.notification.attempts-per-channel", defaultValue = "3")
  int attemptsPerChannel;

  /** How long to wait after the first attempt in vain; twice as long after each further one. */
  @Inject
  @ConfigProperty(name = "muster.notification.retry-delay", defaultValue = "PT1S")
  Duration retryDelay;

  /** How long to wait at most. */
  @Inject
  @ConfigProperty(name = "muster.notification.retry-delay-max", defaultValue = "PT5M")
  Duration retryDelayMax;

  /**
   * After which time a notification that is still only requested is taken for forgotten by its
   * queue; longer than a gateway may take to answer.
   */
  @Inject
  @ConfigProperty(name = "muster.notification.forgotten-after", defaultValue = "PT10M")
  Duration forgottenAfter;

  /** For how long notifications that are over are kept. */
  @Inject
  @ConfigProperty(name = "muster.notification.kept-for", defaultValue = "P90D")
  Duration keptFor;
}
