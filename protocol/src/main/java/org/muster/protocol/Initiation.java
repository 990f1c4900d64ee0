package org.muster.protocol;

import java.util.List;

/** Why a device opens a session (TS §5.2.2). */
public sealed interface Initiation {

  /**
   * The device answers a notification.
   *
   * @param notificationId the NOTIFICATION-ID it answers, 0 to 65535; {@code null} if the device
   *     does not tell, or not so that it can be understood
   */
  record ServerInitiated(Integer notificationId) implements Initiation {}

  /** The device comes of its own accord, or does not say why it comes. */
  record ClientInitiated() implements Initiation {}

  /** The device has just learned of this server. */
  record BootstrapComplete() implements Initiation {}

  /**
   * Finds out why a session was opened. The first alert that tells it counts.
   *
   * @param alerts the alerts of a Package#1
   * @return the reason; {@link ClientInitiated} if no alert tells it
   */
  static Initiation of(List<Alert> alerts) {
    return alerts.stream()
        .filter(Alert::startsSession)
        .findFirst()
        .map(Initiation::told)
        .orElseGet(ClientInitiated::new);
  }

  private static Initiation told(Alert alert) {
    return switch (alert.type()) {
      case Alert.SERVER_INITIATED -> new ServerInitiated(NotificationIds.in(alert.data()));
      case Alert.BOOTSTRAP_COMPLETE -> new BootstrapComplete();
      default -> new ClientInitiated();
    };
  }
}
