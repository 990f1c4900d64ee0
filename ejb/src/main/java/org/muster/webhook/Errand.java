package org.muster.webhook;

import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.JsonText;

/**
 * What somebody sends for a webhook while they have its lease.
 *
 * @param lease that they have
 * @param position after which it goes on
 */
record Errand(
    long webhook,
    String lease,
    String url,
    String secret,
    EventFilter wanted,
    int batch,
    long position) {

  /** The request that has these events. */
  Parcel parcel(List<EventDetails> events, String source) {
    String first = Long.toString(events.get(0).position());
    if (batch == 1) {
      return new Parcel(url, secret, first, events.get(0).cloudEvent(source).toString(), false);
    }
    JsonArrayBuilder array = JsonText.array();
    events.forEach(event -> array.add(event.cloudEvent(source)));
    String id = first + "-" + events.get(events.size() - 1).position();
    return new Parcel(url, secret, id, array.build().toString(), true);
  }

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "Errand[" + webhook + "]";
  }
}
