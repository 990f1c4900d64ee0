package org.muster.smpp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a subscriber (ITU-T E.164).
 *
 * @param digits country code and number, 8 to 15 digits
 */
record Msisdn(String digits) {

  /** The zero that people write for callers in the same country. */
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0()./-]");
  private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9][0-9]{7,14})");

  /** Empty if it is none, or does not say of which country. */
  static Optional<Msisdn> read(String text) {
    String bare = SEPARATORS.matcher(TRUNK_ZERO.matcher(text).replaceFirst("")).replaceAll("");
    var matcher = INTERNATIONAL.matcher(bare);
    return matcher.matches() ? Optional.of(new Msisdn(matcher.group(1))) : Optional.empty();
  }

  /** In the form that is kept. */
  String text() {
    return "+" + digits;
  }
}
