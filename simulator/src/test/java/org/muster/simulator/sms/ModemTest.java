package org.muster.simulator.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.wire.UnreadablePackage;

/** Short messages as TS Appendix E.1 and 3GPP TS 23.040 describe them. */
class ModemTest {

  private static final String V2 = "21001004646d73315000";
  private static final String PUSH = "010603d8af87";

  private final Modem modem = new Modem();

  @Test
  void single_message_is_a_push() throws UnreadablePackage {
    assertThat(modem.take(hex("0605040b8423f0" + PUSH + V2))).hasValue(hex(V2));
  }

  @Test
  void parts_are_put_together_in_any_order_with_their_elements_in_any_order()
      throws UnreadablePackage {
    assertThat(modem.take(hex("0b05040b8423f00003070202" + "50 00".replace(" ", "")))).isEmpty();
    assertThat(modem.take(hex("0b000307020105040b8423f0" + PUSH + "21001004646d7331")))
        .hasValue(hex(V2));
  }

  @Test
  void parts_of_other_messages_are_kept_apart() throws UnreadablePackage {
    assertThat(modem.take(hex("0b05040b8423f00003070201" + PUSH))).isEmpty();
    assertThat(modem.take(hex("0b05040b8423f00003080202" + V2))).isEmpty();
    assertThat(modem.take(hex("0b05040b8423f00003070202" + V2))).hasValue(hex(V2));
  }

  @Test
  void what_goes_to_another_port_is_not_for_device_management() throws UnreadablePackage {
    assertThat(modem.take(hex("0605040b8523f0" + PUSH + V2))).isEmpty();
    assertThat(modem.take(hex("00" + PUSH + V2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "060504",
    "0605030b8423f0",
    "0505040b8423",
    "0b05040b8423f00003070203" + PUSH,
    "0b05040b8423f00003070200" + PUSH,
    "0605040b8423f0" + "010703d8af87" + V2,
    "0605040b8423f0" + "010603c4af87" + V2,
    "0605040b8423f0" + "010603d8af82" + V2,
    "0605040b8423f0" + "010620d8af87" + V2
  })
  void what_is_no_push_is_unreadable(String data) {
    assertThatThrownBy(() -> modem.take(hex(data))).isInstanceOf(UnreadablePackage.class);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
