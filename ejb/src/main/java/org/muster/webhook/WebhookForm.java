package org.muster.webhook;

import java.util.Set;
import org.muster.role.DeviceScope;

/**
 * A webhook as somebody wants it.
 *
 * @param url where events are sent to
 * @param types names of types of events; empty for all
 * @param scope of devices that are in it when the events are sent
 * @param batch how many events one request has at most; with 1 it is the event itself, otherwise an
 *     array
 * @param paused whether nothing is sent for now
 */
public record WebhookForm(
    String url, Set<String> types, DeviceScope scope, int batch, boolean paused) {

  /** Copies the types, so that a form never changes. */
  public WebhookForm {
    types = Set.copyOf(types);
  }
}
