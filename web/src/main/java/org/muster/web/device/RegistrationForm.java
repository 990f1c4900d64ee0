package org.muster.web.device;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.muster.kernel.Refusal;
import org.muster.notification.Registration;
import org.muster.protocol.DeviceId;

/**
 * The form by which a device registers with a cloud (TS Appendix E.2): {@code RegId}, and whatever
 * the server gave it as RegParams, of which {@code gateway} says something here. Names are read in
 * any case; other fields are the operator's own.
 *
 * @param id the registration id
 * @param gateway which gateway; null if the form does not say
 */
record RegistrationForm(String id, String gateway) {

  private static final String ID = "RegId";
  private static final String GATEWAY = "gateway";
  private static final int MOST_FIELDS = 50;

  /**
   * Reads a form, already bounded.
   *
   * @throws Refusal invalid
   */
  static RegistrationForm read(byte[] body) {
    String[] fields = new String(body, StandardCharsets.US_ASCII).strip().split("&", -1);
    if (fields.length > MOST_FIELDS) {
      throw Refusal.invalid(null, "The form has more than " + MOST_FIELDS + " fields.");
    }
    String id = only(fields, ID);
    if (id == null) {
      throw Refusal.invalid(ID, "The form must have the field RegId.");
    }
    return new RegistrationForm(id, only(fields, GATEWAY));
  }

  /** The same, for a gateway that the form does not name. */
  RegistrationForm orAt(String other) {
    return gateway == null ? new RegistrationForm(id, other) : this;
  }

  /** As the registration of a device that has proven who it is. */
  Registration of(DeviceId device) {
    return new Registration(device, gateway, id);
  }

  /** Null if there is none, or an empty one. */
  private static String only(String[] fields, String name) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      int end = field.indexOf('=');
      if (end > 0 && decoded(field.substring(0, end)).equalsIgnoreCase(name)) {
        values.add(decoded(field.substring(end + 1)).strip());
      }
    }
    if (values.stream().distinct().count() > 1) {
      throw Refusal.invalid(name, "The form has more than one field " + name + ".");
    }
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(null, "The form is not application/x-www-form-urlencoded.");
    }
  }

  /** Without the id: whoever has it can pretend to be registered under it. */
  @Override
  public String toString() {
    return "RegistrationForm[" + gateway + "]";
  }
}
