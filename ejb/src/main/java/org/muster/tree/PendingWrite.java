package org.muster.tree;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.muster.kernel.JsonText;

/**
 * A write of which the result was not seen yet.
 *
 * @param path what was written, with all that is below it; empty for the root
 * @param source the command that wrote it
 * @param at when it was reported
 */
record PendingWrite(String path, NodeSource source, Instant at) {

  /**
   * Whether a difference may be its doing: it lies in what was written, and was not looked at
   * since.
   */
  boolean explains(NodeDifference difference) {
    boolean seenSince = difference.before() != null && difference.before().at().isAfter(at);
    return !seenSince && isWithin(path, difference.path());
  }

  /** Whether all that it wrote is in a sub-tree that was read. */
  boolean isSeenIn(String subtree) {
    return isWithin(subtree, path);
  }

  JsonObject write() {
    return JsonText.object()
        .add("path", path)
        .add("at", at.toString())
        .add("source", source.write())
        .build();
  }

  static PendingWrite read(JsonObject json) {
    return new PendingWrite(
        json.getString("path"),
        NodeSource.read(json.getJsonObject("source")),
        Instant.parse(json.getString("at")));
  }

  private static boolean isWithin(String above, String path) {
    return above.isEmpty() || path.equals(above) || path.startsWith(above + "/");
  }
}
