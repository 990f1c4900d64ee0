package org.muster.webhook;

import java.time.Instant;
import org.muster.role.DeviceScope;

/**
 * What the room shows of a webhook; never its secret.
 *
 * @param form as it was set up, but for paused, which the server may have said itself
 * @param reason why it is paused, or why the last try was in vain; null if neither
 * @param position of the last event that was taken, or not wanted
 * @param behind how many events there are after that, wanted or not
 * @param failures how many tries were in vain since the last success
 * @param failingSince the first of them; null if there is none
 * @param dueAt the next try is not before
 */
public record WebhookDetails(
    String name,
    WebhookForm form,
    String reason,
    long position,
    long behind,
    int failures,
    Instant failingSince,
    Instant dueAt) {

  /**
   * The host that events are sent to, as the beginning of a URL; what comes behind it may be a key
   * of the receiver's.
   */
  public String host() {
    return WebhookPlaces.host(form.url());
  }

  /** The devices whose events are sent. */
  public DeviceScope scope() {
    return form.scope();
  }
}
