package org.muster.web.admin;

import java.util.Arrays;
import org.muster.kernel.Refusal;

/** A query parameter that names one of a closed set. */
final class EnumParameter {

  private EnumParameter() {}

  /**
   * @param text null stays null
   * @throws Refusal invalid; the message lists what would be right
   */
  static <E extends Enum<E>> E read(Class<E> type, String parameter, String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    parameter,
                    parameter
                        + " must be one of "
                        + Arrays.toString(type.getEnumConstants())
                        + "."));
  }
}
