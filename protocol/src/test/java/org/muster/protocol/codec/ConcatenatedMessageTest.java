package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.MalformedException;

/** A push by short message in one part or several (TS Appendix E.1). */
class ConcatenatedMessageTest {

  @Test
  void what_fits_into_one_is_written_as_a_single_message() {
    WapPush push = new WapPush(1, Wire.notification("v2"));

    List<byte[]> parts = written(push);

    assertThat(parts).hasSize(1);
    assertThat(parts.get(0)).isEqualTo(Wire.hex("push/v10-short-message"));
  }

  @ParameterizedTest
  @CsvSource({"127, 1", "128, 2", "250, 2", "251, 3", "378, 3", "379, 4"})
  void it_has_as_many_parts_as_it_takes(int notification, int parts) {
    assertThat(written(new WapPush(1, new byte[notification]))).hasSize(parts);
  }

  @Test
  void each_part_says_which_one_it_is_under_one_reference() {
    List<byte[]> parts = written(new WapPush(1, new byte[300]));

    assertThat(parts)
        .extracting(part -> HexFormat.of().formatHex(part, 0, 12))
        .containsExactly(
            "0b05040b8423f000032a0301", "0b05040b8423f000032a0302", "0b05040b8423f000032a0303");
    assertThat(parts).extracting(part -> part.length).containsExactly(140, 140, 12 + 306 - 256);
  }

  @Test
  void the_parts_together_are_the_push() {
    byte[] notification = new byte[500];
    for (int at = 0; at < notification.length; at++) {
      notification[at] = (byte) at;
    }
    WapPush push = new WapPush(7, notification);

    ByteArrayOutputStream together = new ByteArrayOutputStream();
    written(push).forEach(p -> together.writeBytes(Arrays.copyOfRange(p, 12, p.length)));

    assertThat(together.toByteArray()).isEqualTo(WapPushWriter.write(push));
  }

  @Test
  void ports_are_those_of_the_message() {
    WapPush push = new WapPush(1, new byte[2]);

    byte[] data =
        ConcatenatedMessageWriter.write(new ConcatenatedMessage(0xFFFF, 1, 0, push)).get(0);

    assertThat(HexFormat.of().formatHex(data, 0, 7)).isEqualTo("060504ffff0001");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 2, 'port is 0 to 65535, not -1'",
    "0, 65536, 0, 2, 'port is 0 to 65535, not 65536'",
    "0, 0, 256, 2, 'reference is 0 to 255, not 256'",
    "0, 0, 0, 32635, '255 parts at most, this one would have 256'"
  })
  void what_does_not_fit_is_refused(int port, int source, int reference, int size, String reason) {
    WapPush push = new WapPush(1, new byte[size]);

    assertThatThrownBy(() -> new ConcatenatedMessage(port, source, reference, push))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_largest_has_255_parts() {
    assertThat(written(new WapPush(1, new byte[32_634]))).hasSize(255);
  }

  private static List<byte[]> written(WapPush push) {
    return ConcatenatedMessageWriter.write(
        new ConcatenatedMessage(WapPush.PORT, ShortMessage.USUAL_SOURCE, 0x2A, push));
  }
}
