package org.muster.simulator;

import java.util.LinkedHashSet;
import java.util.Set;
import org.muster.simulator.wire.Notification;

/** Decides which notifications a device heeds (TS §3.1, §3.2). */
final class NotificationInbox {

  /** Ids are 16 bits and wrap; what lies this far back may be a new one. */
  private static final int REMEMBERED = 1024;

  private final Account account;
  private final boolean knowsServer;
  private final Set<String> seen = new LinkedHashSet<>();

  NotificationInbox(Account account, boolean knowsServer) {
    this.account = account;
    this.knowsServer = knowsServer;
  }

  /** Whether it comes from the device's server, is genuine, and is new. */
  synchronized boolean heeds(Notification notification) {
    return isFromServer(notification) && isGenuine(notification) && isNew(notification);
  }

  private boolean isFromServer(Notification notification) {
    return !knowsServer
        || notification.serverId().map(id -> id.equals(account.serverId())).orElse(true);
  }

  /** An unsigned one passes, a signed one must be signed right (TS §3.1, SHA256-DIGEST). */
  private boolean isGenuine(Notification notification) {
    byte[] secret = account.pushSecret();
    return !notification.isSigned()
        || (secret.length > 0 && notification.isSignedWith(secret, account.pushData()));
  }

  private boolean isNew(Notification notification) {
    if (notification.id().isEmpty()) {
      return true;
    }
    boolean added = seen.add(notification.serverId().orElse("") + "#" + notification.id().get());
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.iterator().next());
    }
    return added;
  }
}
