package org.muster.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries for tests. */
final class Entries {

  private Entries() {}

  /** One with this position, which is not in the chain yet. */
  static AuditDetails entry(long position, String subject, String previous, String hash) {
    return new AuditDetails(
        0x0123_4567_89AB_CDEFL + position,
        Instant.parse("2026-11-28T12:00:00.123456Z"),
        Actor.operator("admin"),
        "device.delete",
        "device",
        subject,
        "{\"username\":\"u\"}",
        null,
        "192.0.2.1",
        "lost \"it\"\nünd",
        position,
        previous,
        hash);
  }

  /** A chain of some. */
  static List<AuditDetails> chain(int length) {
    List<AuditDetails> chain = new ArrayList<>();
    String previous = Canonical.ORIGIN;
    for (int position = 1; position <= length; position++) {
      AuditDetails sealed = sealed(position, "device-" + position, previous);
      chain.add(sealed);
      previous = sealed.hash();
    }
    return chain;
  }

  /** One that follows the entry with this hash. */
  static AuditDetails sealed(long position, String subject, String previous) {
    String hash = new Canonical(entry(position, subject, null, null)).hash(previous);
    return entry(position, subject, previous, hash);
  }
}
