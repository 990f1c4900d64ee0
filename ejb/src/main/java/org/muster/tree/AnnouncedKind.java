package org.muster.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A kind of object that devices announce, and where they say that its definition is. */
final class AnnouncedKind {

  private final String moid;
  private final List<String> ddfUrls = new ArrayList<>();
  private Instant firstSeenAt;

  AnnouncedKind(String moid) {
    this.moid = moid;
  }

  void add(String ddf, Instant seenAt) {
    if (!ddf.isEmpty()) {
      ddfUrls.add(ddf);
    }
    if (firstSeenAt == null || seenAt.isBefore(firstSeenAt)) {
      firstSeenAt = seenAt;
    }
  }

  String moid() {
    return moid;
  }

  List<String> ddfUrls() {
    return List.copyOf(ddfUrls);
  }

  Instant firstSeenAt() {
    return firstSeenAt;
  }
}
