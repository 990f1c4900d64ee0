package org.muster.web.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.muster.kernel.Refusal;
import org.muster.notification.Lane;
import org.muster.notification.Wish;

/**
 * How a device is wanted.
 *
 * @param lane URGENT or BULK; URGENT if absent
 * @param lifetime for how long, ISO 8601; as long as is set if absent
 */
public record WakeForm(String lane, String lifetime) {

  /** Null stands for an empty form. */
  static Wish wish(WakeForm form) {
    if (form == null) {
      return Wish.URGENT;
    }
    Lane lane = EnumParameter.read(Lane.class, "lane", form.lane());
    return new Wish(lane == null ? Lane.URGENT : lane, lifetime(form.lifetime()));
  }

  private static Duration lifetime(String text) {
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("lifetime", "lifetime must be ISO 8601, for example PT12H.");
    }
  }
}
