package org.muster.smpp;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How receipts write the id of a message, compared with the answer that gave it. Centres differ:
 * many answer in hexadecimal and say the same number in decimal in the text of the receipt.
 */
enum ReceiptIds {
  /** As the answer. */
  SAME {
    @Override
    String fromText(String id) {
      return id;
    }
  },
  /** In decimal, where the answer was hexadecimal. */
  DECIMAL {
    @Override
    String fromText(String id) {
      return DECIMAL_DIGITS.matcher(id).matches() ? new BigInteger(id).toString(RADIX_HEX) : id;
    }
  },
  /** In hexadecimal, where the answer was decimal. */
  HEX {
    @Override
    String fromText(String id) {
      return HEX_DIGITS.matcher(id).matches() ? new BigInteger(id, RADIX_HEX).toString() : id;
    }
  };

  private static final int RADIX_HEX = 16;

  /** The field holds 64 characters (SMPP 3.4 §5.2.23). */
  private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7E]{1,64}");

  private static final Pattern DECIMAL_DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern HEX_DIGITS = Pattern.compile("[0-9A-Fa-f]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  abstract String fromText(String id);

  /** The id in the text of a receipt, in the form of {@link #tidy}; null if it is of no use. */
  String inText(String id) {
    String usable = tidy(id);
    return usable == null ? null : tidy(fromText(usable));
  }

  /**
   * An id as an answer or an optional parameter has it, with what centres add and leave out taken
   * away: leading zeros, and the case of hexadecimal digits.
   *
   * @param id may be null
   * @return null if it is of no use
   */
  static String tidy(String id) {
    if (id == null || !USABLE.matcher(id).matches()) {
      return null;
    }
    return HEX_DIGITS.matcher(id).matches()
        ? LEADING_ZEROS.matcher(id.toLowerCase(Locale.ROOT)).replaceFirst("")
        : id;
  }
}
