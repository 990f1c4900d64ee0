package org.muster.repository;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.kernel.Refusal;

/**
 * The network that a device is at home in, as it fills it into the path behind a token (TS §6.2):
 * {@code /[MCC]/[MNC]}. A device that is on no mobile network writes {@code -1}.
 *
 * @param mcc three digits; empty if it is not known
 * @param mnc two or three digits, zeros in front count; empty if it is not known, or does not
 *     matter
 */
record HomeNetwork(String mcc, String mnc) {

  /** What a ServerURI ends in whose content depends on the network. */
  static final String MACROS = "/[MCC]/[MNC]";

  static final HomeNetwork UNKNOWN = new HomeNetwork("", "");

  private static final Pattern MCC = Pattern.compile("[0-9]{3}");
  private static final Pattern MNC = Pattern.compile("[0-9]{2,3}");

  /**
   * The network that an operator names.
   *
   * @param mnc null or empty for all networks of the country
   * @throws Refusal invalid
   */
  static HomeNetwork named(String mcc, String mnc) {
    if (mcc == null || !MCC.matcher(mcc).matches()) {
      throw Refusal.invalid("mcc", "mcc is a mobile country code: three digits.");
    }
    if (mnc != null && !mnc.isEmpty() && !MNC.matcher(mnc).matches()) {
      throw Refusal.invalid("mnc", "mnc is a mobile network code: two or three digits, or absent.");
    }
    return new HomeNetwork(mcc, mnc == null ? "" : mnc);
  }

  /** The network in a path; anything that is none there is an unknown one. */
  static HomeNetwork in(String behind) {
    String[] parts = behind.split("/", 4);
    if (parts.length < 2 || !parts[0].isEmpty() || !MCC.matcher(parts[1]).matches()) {
      return UNKNOWN;
    }
    boolean exact = parts.length > 2 && MNC.matcher(parts[2]).matches();
    return new HomeNetwork(parts[1], exact ? parts[2] : "");
  }

  boolean isKnown() {
    return !mcc.isEmpty();
  }

  /** The best of these: the one for this very network, or that for all networks of its country. */
  Optional<Variant> best(List<Variant> variants) {
    return variants.stream()
        .filter(variant -> variant.network().equals(this))
        .findFirst()
        .or(
            () ->
                variants.stream()
                    .filter(variant -> variant.network().equals(new HomeNetwork(mcc, "")))
                    .findFirst());
  }
}
