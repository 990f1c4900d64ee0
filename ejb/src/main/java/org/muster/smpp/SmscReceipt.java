package org.muster.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.muster.gateway.Receipt;

/**
 * What an SMS centre says of a message after it took it (SMPP 3.4 §5.2.12, Appendix B). Everything
 * in it is from outside.
 *
 * @param id of the message, as {@link ReceiptIds#tidy} has it
 * @param fate a final one
 * @param words for people: the state and the error, and nothing else of what came
 */
record SmscReceipt(String id, Receipt.Fate fate, String words) {

  private static final int TYPE_BITS = 0x3C;
  private static final int RECEIPT_TYPE = 0x04;
  private static final int LONGEST_TEXT = 1_000;
  private static final int NETWORK_ERROR_BYTES = 3;

  /** The first words of the message itself may follow, and are anybody's. */
  private static final Pattern END = Pattern.compile("text:", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Pattern> FIELDS =
      Map.of("id", field("id"), "stat", field("stat"), "err", field("err"));

  /** Final states, by the beginning of their names and by their numbers (SMPP 3.4 §5.2.28). */
  private static final Map<String, Receipt.Fate> STATES =
      Map.of(
          "DELIVRD", Receipt.Fate.DELIVERED,
          "EXPIRED", Receipt.Fate.UNDELIVERED,
          "DELETED", Receipt.Fate.UNDELIVERED,
          "UNDELIV", Receipt.Fate.UNDELIVERED,
          "REJECTD", Receipt.Fate.UNDELIVERED);

  private static final Map<Integer, String> NUMBERED =
      Map.of(2, "DELIVRD", 3, "EXPIRED", 4, "DELETED", 5, "UNDELIV", 8, "REJECTD");

  /** Some write the names out. */
  private static final Map<String, String> SPELT =
      Map.of("DELIVERED", "DELIVRD", "UNDELIVERABLE", "UNDELIV", "REJECTED", "REJECTD");

  /**
   * Reads a receipt. One that says in its text only, not by its type, that it is one may be a
   * message that a subscriber wrote, and is none.
   *
   * @return empty if it is none, names no message, or says of no end
   */
  static Optional<SmscReceipt> read(DeliverSm message, ReceiptIds ids) {
    OptionalParameter.Receipted_message_id named =
        message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    if (named == null && (message.getEsmClass() & TYPE_BITS) != RECEIPT_TYPE) {
      return Optional.empty();
    }
    String text = text(message);
    String id =
        named == null
            ? field(text, "id").map(ids::inText).orElse(null)
            : ReceiptIds.tidy(string(named.getValue()));
    String state = state(message, text);
    Receipt.Fate fate = STATES.get(state);
    return id == null || fate == null
        ? Optional.empty()
        : Optional.of(
            new SmscReceipt(id, fate, "The SMS centre says " + state + error(message, text)));
  }

  /** A C-octet string from outside: it may lack its end. */
  private static String string(byte[] value) {
    String text = new String(value, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String state(AbstractSmCommand message, String text) {
    OptionalParameter.Message_state state =
        message.getOptionalParameter(OptionalParameter.Message_state.class);
    if (state != null) {
      return NUMBERED.getOrDefault((int) state.getValue(), "");
    }
    String name = field(text, "stat").map(given -> given.toUpperCase(Locale.ROOT)).orElse("");
    return SPELT.getOrDefault(name, name);
  }

  private static String error(AbstractSmCommand message, String text) {
    OptionalParameter.Network_error_code network =
        message.getOptionalParameter(OptionalParameter.Network_error_code.class);
    if (network != null && network.getValue().length == NETWORK_ERROR_BYTES) {
      byte[] value = network.getValue();
      int code = Byte.toUnsignedInt(value[1]) << Byte.SIZE | Byte.toUnsignedInt(value[2]);
      return ", error " + code + " of the network's kind " + Byte.toUnsignedInt(value[0]) + ".";
    }
    return field(text, "err")
        .filter(code -> code.matches("[0-9A-Za-z]{1,16}") && !code.matches("0+"))
        .map(code -> ", error " + code + ".")
        .orElse(".");
  }

  private static String text(DeliverSm message) {
    OptionalParameter.Message_payload payload =
        message.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] bytes = message.getShortMessage();
    if (payload != null && (bytes == null || bytes.length == 0)) {
      bytes = payload.getValue();
    }
    if (bytes == null) {
      return "";
    }
    int length = Math.min(bytes.length, LONGEST_TEXT);
    return END.split(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), 2)[0];
  }

  private static Optional<String> field(String text, String name) {
    Matcher matcher = FIELDS.get(name).matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Pattern field(String name) {
    return Pattern.compile("\\b" + name + ":\\s?([^\\s:]{1,64})(?!\\S)", Pattern.CASE_INSENSITIVE);
  }
}
