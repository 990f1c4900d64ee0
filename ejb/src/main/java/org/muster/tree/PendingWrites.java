package org.muster.tree;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.JsonText;

/** The writes into one instance of which the result was not seen yet, oldest first. */
final class PendingWrites {

  /** More are only forgotten: then the change is told to be of whoever read it. */
  static final int MOST = 50;

  private final List<PendingWrite> writes;

  private PendingWrites(List<PendingWrite> writes) {
    this.writes = new ArrayList<>(writes);
  }

  /** From JSON text; null for none. */
  static PendingWrites read(String json) {
    return new PendingWrites(
        json == null
            ? List.of()
            : JsonText.readArray(json).getValuesAs(JsonObject.class).stream()
                .map(PendingWrite::read)
                .toList());
  }

  /** JSON text; null for none. */
  String write() {
    if (writes.isEmpty()) {
      return null;
    }
    var array = JsonText.array();
    writes.forEach(write -> array.add(write.write()));
    return array.build().toString();
  }

  /** One more. What it wrote over is not to be seen any more. */
  void add(PendingWrite write) {
    writes.removeIf(old -> old.isSeenIn(write.path()));
    writes.add(write);
    if (writes.size() > MOST) {
      writes.remove(0);
    }
  }

  /** Who made a difference: the last that wrote there; empty if none did. */
  Optional<NodeSource> behind(NodeDifference difference) {
    for (int i = writes.size() - 1; i >= 0; i--) {
      if (writes.get(i).explains(difference)) {
        return Optional.of(writes.get(i).source());
      }
    }
    return Optional.empty();
  }

  /** A sub-tree was read, all of it: what was written there has been seen. */
  void seen(String subtree) {
    writes.removeIf(write -> write.isSeenIn(subtree));
  }
}
