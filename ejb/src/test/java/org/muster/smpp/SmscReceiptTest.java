package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.Receipt;

/** What centres say later, and what others may write to look like it. */
class SmscReceiptTest {

  private static final byte RECEIPT = 0x04;
  private static final byte MESSAGE = 0x00;
  private static final String FORM =
      "id:0000012345 sub:001 dlvrd:001 submit date:2611281830 done date:2611281831 stat:%s err:%s"
          + " text:";

  @ParameterizedTest
  @CsvSource({
    "DELIVRD, 000, DELIVERED, The SMS centre says DELIVRD.",
    "delivrd, 000, DELIVERED, The SMS centre says DELIVRD.",
    "DELIVERED, 0, DELIVERED, The SMS centre says DELIVRD.",
    "UNDELIV, 027, UNDELIVERED, 'The SMS centre says UNDELIV, error 027.'",
    "EXPIRED, 1B, UNDELIVERED, 'The SMS centre says EXPIRED, error 1B.'",
    "DELETED, 0, UNDELIVERED, The SMS centre says DELETED.",
    "REJECTD, <script>, UNDELIVERED, The SMS centre says REJECTD."
  })
  void an_end_is_heard(String state, String error, Receipt.Fate fate, String words) {
    assertThat(read(message(RECEIPT, FORM.formatted(state, error))))
        .contains(new SmscReceipt("12345", fate, words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENROUTE", "ACCEPTD", "UNKNOWN", "SOMETHING"})
  void what_is_no_end_is_passed_over(String state) {
    assertThat(read(message(RECEIPT, FORM.formatted(state, "000")))).isEmpty();
  }

  @Test
  void what_a_subscriber_writes_is_no_receipt() {
    assertThat(read(message(MESSAGE, FORM.formatted("UNDELIV", "000")))).isEmpty();
    assertThat(read(message((byte) 0x20, FORM.formatted("DELIVRD", "000")))).isEmpty();
  }

  @Test
  void optional_parameters_go_before_the_text() {
    DeliverSm message = message(MESSAGE, FORM.formatted("DELIVRD", "000"));
    message.setOptionalParameters(
        new OptionalParameter.Receipted_message_id("1A2B"),
        new OptionalParameter.Message_state((byte) 5),
        new OptionalParameter.Network_error_code(new byte[] {3, 1, 2}));

    assertThat(SmscReceipt.read(message, ReceiptIds.DECIMAL))
        .as("the parameter is written as the answer is, whatever texts do")
        .contains(
            new SmscReceipt(
                "1a2b",
                Receipt.Fate.UNDELIVERED,
                "The SMS centre says UNDELIV, error 258 of the network's kind 3."));
  }

  @Test
  void a_text_may_come_as_a_payload() {
    DeliverSm message = message(RECEIPT, "");
    message.setOptionalParameters(
        new OptionalParameter.Message_payload(ascii(FORM.formatted("DELIVRD", "000"))));

    assertThat(read(message)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "stat:DELIVRD",
        "id: stat:DELIVRD",
        "id:1",
        "id:1 text:stat:DELIVRD",
        "text:id:1 stat:DELIVRD",
        "id:1 xstat:DELIVRD",
        "\u0000\u0001\u00ff"
      })
  void what_says_nothing_of_use_is_passed_over(String text) {
    assertThat(read(message(RECEIPT, text))).isEmpty();
  }

  @Test
  void nothing_is_too_long_or_too_odd() {
    assertThat(read(message(RECEIPT, "id:" + "9".repeat(65_000) + " stat:DELIVRD"))).isEmpty();
    assertThat(read(message(RECEIPT, "id:1 " + "x:".repeat(30_000) + " stat:DELIVRD"))).isEmpty();
    DeliverSm empty = message(RECEIPT, "stat:DELIVRD");
    empty.setOptionalParameters(new OptionalParameter.Receipted_message_id(new byte[0]));
    assertThat(read(empty)).isEmpty();
    DeliverSm without = new DeliverSm();
    without.setEsmClass(RECEIPT);
    assertThat(read(without)).isEmpty();
  }

  private static Optional<SmscReceipt> read(DeliverSm message) {
    return SmscReceipt.read(message, ReceiptIds.SAME);
  }

  private static DeliverSm message(byte esmClass, String text) {
    DeliverSm message = new DeliverSm();
    message.setEsmClass(esmClass);
    message.setShortMessage(ascii(text));
    return message;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
