package org.muster.audit;

/** Follows the chain from entry to entry, until it breaks. */
final class ChainCheck {

  private long first;
  private long last;
  private String lastHash;
  private Long brokenAt;
  private String reason;

  /** Looks at the next entry; nothing happens once the chain is broken. */
  void follow(AuditDetails entry) {
    if (brokenAt != null) {
      return;
    }
    if (lastHash == null) {
      begin(entry);
    } else if (entry.position() != last + 1) {
      breakAt(last + 1, "There is no entry with this position.");
    } else if (!lastHash.equals(entry.previous())) {
      breakAt(entry.position(), "It does not follow the entry before.");
    }
    if (brokenAt == null && !new Canonical(entry).hash(entry.previous()).equals(entry.hash())) {
      breakAt(entry.position(), "It is not what it was when it was recorded.");
    }
    if (brokenAt == null) {
      last = entry.position();
      lastHash = entry.hash();
    }
  }

  /** Looks at where the chain is said to end. */
  void end(long position, String hash, boolean codeIsRight) {
    if (brokenAt != null) {
      return;
    }
    if (last != position) {
      breakAt(last + 1, "The chain ends before the " + position + " entries that it had.");
    } else if (position > 0 && !hash.equals(lastHash)) {
      breakAt(position, "It is not the entry that the chain ended with.");
    } else if (!codeIsRight) {
      breakAt(position, "The end of the chain was not written by this server.");
    }
  }

  Verification result(long waiting) {
    return new Verification(brokenAt == null, first, last, lastHash, brokenAt, reason, waiting);
  }

  private void begin(AuditDetails entry) {
    first = entry.position();
    if (first == 1 && !Canonical.ORIGIN.equals(entry.previous())) {
      breakAt(1, "It does not begin the chain.");
    }
  }

  private void breakAt(long position, String why) {
    brokenAt = position;
    reason = why;
  }
}
