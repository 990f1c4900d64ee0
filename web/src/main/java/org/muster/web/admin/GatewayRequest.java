package org.muster.web.admin;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.muster.gateway.GatewayForm;
import org.muster.kernel.Refusal;

/**
 * How a push gateway is to be.
 *
 * @param enabled absent is true
 * @param rate notifications in a second; absent for no limit
 * @param parallel how many at a time from one node; absent for the usual number
 * @param settings texts, numbers, flags, by the names of the kind's settings
 */
public record GatewayRequest(
    String kind, Boolean enabled, Integer rate, Integer parallel, Map<String, Object> settings) {

  GatewayForm form() {
    if (kind == null) {
      throw Refusal.invalid("kind", "kind is missing: which kind of gateway it is.");
    }
    Map<String, String> texts = new HashMap<>();
    if (settings != null) {
      settings.forEach((name, value) -> texts.put(name, text(name, value)));
    }
    return new GatewayForm(
        kind,
        texts,
        enabled == null || enabled,
        rate,
        parallel == null ? GatewayForm.USUAL_PARALLEL : parallel);
  }

  private static String text(String name, Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value == null ? null : value.toString();
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString();
    }
    throw Refusal.invalid(
        "settings." + name, "settings." + name + " must be a text, a number, true or false.");
  }

  /** The names only: some of the values are secrets. */
  @Override
  public String toString() {
    return "GatewayRequest[" + kind + " " + (settings == null ? "" : settings.keySet()) + "]";
  }
}
