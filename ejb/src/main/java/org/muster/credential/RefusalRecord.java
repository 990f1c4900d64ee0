package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.protocol.DeviceId;

/**
 * Records that a device was refused though it has proven who it is. A device that comes again and
 * again is recorded now and then only: the trail is kept for ever.
 */
@ApplicationScoped
class RefusalRecord {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Memory<String> recorded = new Memory<>();

  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * @param proven who it is
   * @param why it is refused
   */
  void note(Claim claim, DeviceId proven, String why) {
    Instant now = clock.instant();
    boolean another = claim.device() != null && !claim.device().equals(proven);
    String key = proven + (another ? " another" : " " + why); // which one, it can choose at will
    if (recorded.recall(key, now).isEmpty()) {
      recorded.keep(key, why, now.plus(PAUSE), recorded.age());
      trail.recordRefusal(
          AuditEntry.of("device.refused")
              .by(Actor.device(proven.value()))
              .on("device", proven.value())
              .from(claim.from())
              .because(why));
    }
  }
}
