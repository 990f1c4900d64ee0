package org.muster.notification;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.muster.kernel.JsonText;

/**
 * The ways that a notification may go, in the order of preference, and where it stands. A way is
 * tried a few times, then the next one; after the last comes the first again. A way that is of no
 * use for this notification is closed.
 */
final class Itinerary {

  private final List<Leg> legs;
  private int at;

  private Itinerary(List<Leg> legs, int at) {
    this.legs = new ArrayList<>(legs);
    this.at = at;
  }

  /** The first of these addresses is where it begins; there is at least one. */
  static Itinerary along(List<PushAddress> addresses) {
    return new Itinerary(addresses.stream().map(Leg::new).toList(), 0);
  }

  static Itinerary read(String json) {
    JsonObject object = JsonText.readObject(json);
    return new Itinerary(
        object.getJsonArray("legs").getValuesAs(JsonObject.class).stream().map(Leg::read).toList(),
        object.getInt("at"));
  }

  String write() {
    var array = JsonText.array();
    legs.forEach(leg -> array.add(leg.write()));
    return JsonText.object().add("legs", array).add("at", at).build().toString();
  }

  Leg current() {
    return legs.get(at);
  }

  /** Whether every way is closed. */
  boolean isClosed() {
    return legs.stream().allMatch(Leg::closed);
  }

  /** How often ways were tried in vain, all together. */
  int tries() {
    return legs.stream().mapToInt(Leg::tries).sum();
  }

  /**
   * The current way was tried in vain.
   *
   * @param patience after how many tries in a row the next way has its turn
   * @return whether it goes on where it was not tried yet
   */
  boolean triedInVain(int patience) {
    legs.set(at, current().triedInVain());
    return current().tries() % patience == 0 && moveOn() && current().tries() == 0;
  }

  /**
   * The current way is of no use.
   *
   * @return whether it goes on where it was not tried yet
   */
  boolean shut() {
    legs.set(at, current().shut());
    return moveOn() && current().tries() == 0;
  }

  /** Goes on to the next open way, if there is another one. */
  boolean moveOn() {
    return moveOn(leg -> true);
  }

  /** Goes on to the next open way of which something holds, if there is another one. */
  boolean moveOn(Predicate<Leg> wanted) {
    for (int step = 1; step < legs.size(); step++) {
      int next = (at + step) % legs.size();
      if (!legs.get(next).closed() && wanted.test(legs.get(next))) {
        at = next;
        return true;
      }
    }
    return false;
  }
}
