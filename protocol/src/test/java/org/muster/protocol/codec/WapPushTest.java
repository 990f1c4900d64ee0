package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package0;

/** The wrappings in which a notification travels by WAP push (TS Appendix E.1). */
class WapPushTest {

  private static final WapPush PUSH = new WapPush(1, Wire.notification("v2"));
  private static final ShortMessage MESSAGE = new ShortMessage(ShortMessage.USUAL_SOURCE, PUSH);

  @Test
  void a_push_is_six_bytes_and_the_notification() {
    assertThat(WapPushWriter.write(PUSH)).isEqualTo(Wire.hex("push/v9-wsp-push"));
    assertThat(WapPushReader.read(Wire.hex("push/v9-wsp-push"))).isEqualTo(PUSH);
  }

  @Test
  void a_short_message_is_seven_bytes_and_the_push() {
    assertThat(ShortMessageWriter.write(MESSAGE)).isEqualTo(Wire.hex("push/v10-short-message"));
    assertThat(ShortMessageReader.read(Wire.hex("push/v10-short-message"))).isEqualTo(MESSAGE);
  }

  @Test
  void devices_listen_on_port_2948() {
    assertThat(WapPush.PORT).isEqualTo(0x0B84).isEqualTo(2948);
  }

  @Test
  void a_short_message_holds_127_bytes_of_notification_and_not_one_more() {
    byte[] notification = notificationOf(127);

    byte[] data = ShortMessageWriter.write(new ShortMessage(0, new WapPush(255, notification)));

    assertThat(data).hasSize(140);
    assertThat(ShortMessageReader.read(data).push().notification()).isEqualTo(notification);
    assertThatThrownBy(() -> new ShortMessage(0, new WapPush(0, notificationOf(128))))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("127 bytes at most, this one has 128");
  }

  @Test
  void a_push_by_datagram_may_be_longer() {
    byte[] notification = notificationOf(1000);

    assertThat(WapPushReader.read(WapPushWriter.write(new WapPush(7, notification))).notification())
        .isEqualTo(notification);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 256})
  void a_transaction_fits_into_a_byte(int transaction) {
    assertThatThrownBy(() -> new WapPush(transaction, new byte[2]))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("0 to 255, not " + transaction);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void a_port_fits_into_two_bytes(int port) {
    assertThatThrownBy(() -> new ShortMessage(port, PUSH))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("0 to 65535, not " + port);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', 'at least 6 bytes, not 0'",
    "01 06 03 d8 af, 'at least 6 bytes, not 5'",
    "01 07 03 d8 af 87 2000, 'Byte 2 of a push is 06, because the PDU type is Push; here it is 07'",
    "01 06 04 d8 af 87 2000, Byte 3",
    "01 06 03 c4 af 87 2000, Byte 4",
    "01 06 03 d8 b0 87 2000, Byte 5",
    "01 06 03 d8 af 82 2000, Byte 6",
    "01 06 03 d8 af 87, A notification has at least 2 bytes",
    "01 06 03 d8 af 87 1000, version 2",
    "01 06 03 d8 af 87 2080, ends before option 1",
    "01 06 03 d8 af 87 2000 00, goes on after the last",
  })
  void what_is_no_push_is_refused(String hex, String reason) {
    assertThatThrownBy(() -> WapPushReader.read(bytes(hex)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', '7 to 140 bytes, not 0'",
    "06 05 04 0b84 23, '7 to 140 bytes, not 6'",
    "05 05 04 0b84 23f0 010603d8af872000, begin with 06 05 04",
    "06 04 04 0b84 23f0 010603d8af872000, begin with 06 05 04",
    "06 05 02 0b84 23f0 010603d8af872000, begin with 06 05 04",
    "0b 00 03 010201 05 04 0b84 23f0 010603d8af872000, several parts are not read",
    "06 05 04 0b85 23f0 010603d8af872000, 'goes to port 2948, this message goes to 2949'",
    "06 05 04 0b84 23f0, A push has at least 6 bytes",
    "06 05 04 0b84 23f0 010603d8af873000, version 2",
  })
  void what_is_no_short_message_is_refused(String hex, String reason) {
    assertThatThrownBy(() -> ShortMessageReader.read(bytes(hex)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_short_message_of_more_than_140_bytes_is_refused() {
    byte[] data = Arrays.copyOf(ShortMessageWriter.write(MESSAGE), 141);

    assertThatThrownBy(() -> ShortMessageReader.read(data))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("not 141");
  }

  @Test
  void a_push_is_equal_by_its_bytes_and_does_not_show_them() {
    assertThat(PUSH)
        .isEqualTo(new WapPush(1, Wire.notification("v2")))
        .hasSameHashCodeAs(new WapPush(1, Wire.notification("v2")))
        .isNotEqualTo(new WapPush(2, Wire.notification("v2")))
        .isNotEqualTo(new WapPush(1, Wire.notification("v1")))
        .hasToString("WapPush[1, 10 bytes]");
  }

  /** A notification with nothing but a SERVER-ID, as long as needed. */
  private static byte[] notificationOf(int bytes) {
    String server = "s".repeat(bytes - 4);
    return Package0Writer.write(new Package0(server, null, null, null, false), null, null);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
