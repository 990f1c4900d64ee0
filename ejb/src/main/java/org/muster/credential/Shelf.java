package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.muster.kernel.Refusal;

/** How many credentials a device has, and whose a name is. */
@Dependent
class Shelf {

  private static final int MOST_ALIVE = 10;
  private static final int MOST_OVER = 10;

  @Inject private Credentials credentials;
  @Inject private Clock clock;

  /** Those of a device that are good, or will be, the oldest first. */
  List<Credential> alive(String device) {
    Instant now = clock.instant();
    return credentials.of(List.of(device)).stream().filter(c -> c.isAliveAt(now)).toList();
  }

  /**
   * Makes room for one more: of those that are over, the oldest are forgotten.
   *
   * @throws Refusal conflict, if too many are good
   */
  void makeRoom(String device) {
    if (alive(device).size() >= MOST_ALIVE) {
      throw Refusal.conflict(
          "The device has " + MOST_ALIVE + " credentials, which is as many as may be; revoke one.");
    }
    Instant now = clock.instant();
    List<Credential> over =
        credentials.of(List.of(device)).stream().filter(c -> !c.isAliveAt(now)).toList();
    over.subList(0, Math.max(0, over.size() - MOST_OVER)).forEach(credentials::remove);
  }

  /** A name belongs to one device, as long as a credential of it is good, or will be. */
  void refuseTaken(CredentialKind kind, String name, String device) {
    Instant now = clock.instant();
    if (credentials.named(kind, List.of(name)).stream()
        .anyMatch(c -> c.isAliveAt(now) && !c.device().equals(device))) {
      throw Refusal.conflict("The name \"" + name + "\" is another device's already.");
    }
  }

  void refuseDouble(String identity) {
    Instant now = clock.instant();
    if (credentials.named(CredentialKind.PSK, List.of(identity)).stream()
        .anyMatch(c -> c.isAliveAt(now))) {
      throw Refusal.conflict("The identity \"" + identity + "\" has a key already.");
    }
  }
}
