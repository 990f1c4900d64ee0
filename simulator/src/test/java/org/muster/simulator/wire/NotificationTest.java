package org.muster.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test vectors of TS §3.3 and the refusals of TS §3.4. */
class NotificationTest {

  private static final String V6 =
      "2300100e636f6d2e6578616d706c652e646d1003020100100201021020"
          + "6d61494bec64604766403222fa50096a5c1fd0a92b58433f23bf0f24ea5bd516"
          + "100456b9b8a01000";
  private static final String V7 =
      V6.replace(
          "6d61494bec64604766403222fa50096a5c1fd0a92b58433f23bf0f24ea5bd516",
          "433fd04d5a27049cfd1924e1c942a1d0d88819463ba7ec83bd7f2399de4842ea");
  private static final String V8 =
      "2300100e636f6d2e6578616d706c652e646d1003020100100201021020"
          + "c419fb51a103450ee2d87f32ded93f42aeafe957b78d35add2c86713c78d5d3d"
          + "10080000000056b9b8a01000";

  @Test
  void v1_has_no_options() throws UnreadablePackage {
    Notification v1 = read("2000");
    assertThat(v1.serverId()).isEmpty();
    assertThat(v1.id()).isEmpty();
    assertThat(v1.asksForObjects()).isFalse();
    assertThat(v1.isSigned()).isFalse();
  }

  @Test
  void v2_names_the_server_and_asks_for_objects() throws UnreadablePackage {
    Notification v2 = read("21001004646d73315000");
    assertThat(v2.serverId()).contains("dms1");
    assertThat(v2.asksForObjects()).isTrue();
  }

  @Test
  void v3_has_connection_types_and_an_id() throws UnreadablePackage {
    Notification v3 = read("2180100e636f6d2e6578616d706c652e646d10030201001002002a");
    assertThat(v3.serverId()).contains("com.example.dm");
    assertThat(v3.option(2)).hasValue(new byte[] {2, 1, 0});
    assertThat(v3.id()).contains(42);
  }

  @Test
  void v4_has_the_greatest_id() throws UnreadablePackage {
    assertThat(read("20803002ffff").id()).contains(65535);
  }

  @Test
  void v5_only_asks_for_objects() throws UnreadablePackage {
    assertThat(read("20806000").asksForObjects()).isTrue();
  }

  @Test
  void v6_is_signed_with_secret_and_data() throws UnreadablePackage {
    assertThat(read(V6).isSignedWith(b("topsecret"), b("nonce-1"))).isTrue();
    assertThat(read(V6).id()).contains(0x0102);
    assertThat(read(V6).isSignedWith(b("topsecret"), b("nonce-2"))).isFalse();
    assertThat(read(V6).isSignedWith(b("topsecreT"), b("nonce-1"))).isFalse();
  }

  @Test
  void v7_is_signed_without_data() throws UnreadablePackage {
    assertThat(read(V7).isSignedWith(b("topsecret"), b(""))).isTrue();
  }

  @Test
  void v8_is_signed_with_the_options_behind_the_signature() throws UnreadablePackage {
    assertThat(read(V8).isSignedWith(b("topsecret"), b("nonce-1"))).isTrue();
    String later = V8.replace("56b9b8a0", "56b9b8a1");
    assertThat(read(later).isSignedWith(b("topsecret"), b("nonce-1"))).isFalse();
  }

  @Test
  void v11_has_a_long_value_without_extended_lengths() throws UnreadablePackage {
    Notification v11 = read("2080112c" + "61".repeat(300));
    assertThat(v11.serverId()).contains("a".repeat(300));
  }

  @Test
  void unknown_options_are_skipped() throws UnreadablePackage {
    assertThat(read("21003002002aa001ff").id()).contains(42);
  }

  @Test
  void reserved_bits_are_ignored() throws UnreadablePackage {
    assertThat(read("20ff3002002a").id()).contains(42);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "1000",
        "3000",
        "2080",
        "208010",
        "20801004646d73",
        "200000",
        "20803002ffff00",
        "2080300101",
        "20804001ff",
        "2080600100",
        "2100100161000162",
      })
  void damaged_bytes_are_no_notification(String hex) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(UnreadablePackage.class);
  }

  private static Notification read(String hex) throws UnreadablePackage {
    return Notification.read(HexFormat.of().parseHex(hex));
  }

  private static byte[] b(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
