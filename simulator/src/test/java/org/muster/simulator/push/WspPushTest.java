package org.muster.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes for the DM client, and others (TS Appendix E.1, WAP-230 §8). */
class WspPushTest {

  private static final String NAME =
      HexFormat.of().formatHex("application/vnd.syncml.dm.notification\0".getBytes());
  private static final String DM =
      HexFormat.of().formatHex("x-wap-application:syncml.dm\0".getBytes());

  @ParameterizedTest
  @ValueSource(strings = {"010603d8af872000", "ff068003d8af872000"})
  void short_forms_are_read(String hex) {
    assertThat(WspPush.notificationIn(HexFormat.of().parseHex(hex))).isPresent();
  }

  @Test
  void every_way_of_writing_the_headers_is_read() {
    assertNotification("d8" + "af87");
    assertNotification("01d8" + "af87");
    assertNotification("03d88181" + "af87");
    assertNotification("1f01d8" + "af87");
    assertNotification(NAME + "af87");
    assertNotification("d8" + "af" + DM);
    assertNotification("d8" + "8e0401020304" + "af87");
    assertNotification("d8" + "8e1f0401020304" + "af87");
    assertNotification("d8" + "582d78007900" + "af87");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01",
        "0106",
        "010703d8af872000",
        "010603aeaf872000",
        "010603d8af842000",
        "010601d82000",
        "01060ad8af872000",
        "0106ffffffffff",
        "010603d8af",
        "0106041fffffff2000",
        "010602d8af"
      })
  void what_is_no_push_for_the_dm_client_is_dropped(String hex) {
    assertThat(WspPush.notificationIn(HexFormat.of().parseHex(hex))).isEmpty();
  }

  private static void assertNotification(String headers) {
    String length = "%02x".formatted(headers.length() / 2);
    byte[] push = HexFormat.of().parseHex("0106" + length + headers + "2080ff");
    assertThat(WspPush.notificationIn(push))
        .as(headers)
        .get()
        .isEqualTo(HexFormat.of().parseHex("2080ff"));
  }
}
