package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package0;

class Package0Test {

  private static final byte[] SECRET = "topsecret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AUTH_DATA = "nonce-1".getBytes(StandardCharsets.US_ASCII);
  private static final Instant SENT = Instant.parse("2016-02-09T10:00:00Z");
  private static final List<ConnectionType> WLAN_FIRST =
      List.of(ConnectionType.WLAN, ConnectionType.CELLULAR, ConnectionType.ANY);
  private static final Package0 ALL_OPTIONS =
      new Package0("com.example.dm", WLAN_FIRST, 258, SENT, true);

  static Stream<Arguments> vectors() {
    return Stream.of(
        arguments("v1", new Package0(null, null, null, null, false), null, null, 4),
        arguments("v2", new Package0("dms1", null, null, null, true), null, null, 4),
        arguments("v3", new Package0("com.example.dm", WLAN_FIRST, 42, null, false), null, null, 4),
        arguments("v4", new Package0(null, null, 65535, null, false), null, null, 4),
        arguments("v5", new Package0(null, null, null, null, true), null, null, 4),
        arguments("v6", ALL_OPTIONS, SECRET, AUTH_DATA, 4),
        arguments("v7", ALL_OPTIONS, SECRET, null, 4),
        arguments("v8", ALL_OPTIONS, SECRET, AUTH_DATA, 8),
        arguments("v11", new Package0("a".repeat(300), null, null, null, false), null, null, 4));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void what_is_written_matches_the_golden_bytes(
      String vector, Package0 notification, byte[] secret, byte[] authData, int timestampBytes) {
    assertThat(Package0Writer.write(notification, secret, authData, timestampBytes))
        .asHexString()
        .isEqualTo(HexFormat.of().withUpperCase().formatHex(Wire.notification(vector)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_golden_bytes_are_read_back(
      String vector, Package0 notification, byte[] secret, byte[] authData, int timestampBytes) {
    byte[] bytes = Wire.notification(vector);

    assertThat(Package0Reader.read(bytes)).isEqualTo(notification);
    assertThat(Package0Reader.digest(bytes).isPresent()).isEqualTo(secret != null);
    assertThat(Package0Reader.verifies(bytes, SECRET, authData)).isEqualTo(secret != null);
  }

  @Test
  void every_golden_notification_is_among_the_vectors() {
    assertThat(Wire.namesIn("p0"))
        .containsExactlyInAnyOrderElementsOf(
            vectors().map(vector -> (String) vector.get()[0]).toList());
  }

  @Test
  void a_timestamp_has_four_bytes_unless_asked_otherwise() {
    assertThat(Package0Writer.write(ALL_OPTIONS, SECRET, AUTH_DATA))
        .isEqualTo(Wire.notification("v6"));
  }

  @Test
  void the_base64_form_for_push_services_is_the_one_of_the_specification() {
    Package0 notification = new Package0("dms1", null, null, null, true);

    assertThat(Base64.getEncoder().encodeToString(Package0Writer.write(notification, null, null)))
        .isEqualTo("IQAQBGRtczFQAA==");
  }

  @Test
  void a_digest_is_exposed_as_it_was_sent() {
    assertThat(Package0Reader.digest(Wire.notification("v6")))
        .hasValueSatisfying(
            digest ->
                assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("6d61494bec64604766403222fa50096a5c1fd0a92b58433f23bf0f24ea5bd516"));
  }

  @Test
  void a_digest_does_not_verify_with_another_secret_or_other_authentication_data() {
    byte[] bytes = Wire.notification("v6");

    assertThat(Package0Reader.verifies(bytes, new byte[] {1}, AUTH_DATA)).isFalse();
    assertThat(Package0Reader.verifies(bytes, SECRET, null)).isFalse();
  }

  @Test
  void a_digest_does_not_verify_when_an_option_after_it_was_changed() {
    byte[] bytes = Wire.notification("v6");
    bytes[bytes.length - 3] ^= 1;

    assertThat(Package0Reader.read(bytes).timestamp()).isNotEqualTo(SENT);
    assertThat(Package0Reader.verifies(bytes, SECRET, AUTH_DATA)).isFalse();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', at least 2 bytes",
    "20, at least 2 bytes",
    "1000, version 2",
    "3000, version 2",
    "2080, ends before option 1",
    "2100 6000, ends before option 2",
    "2000 6000, goes on after the last",
    "2080 1005 646d7331, only 4 are left",
    "2080 0000, repeats option number 0",
    "2100 1001 61 0001 62, repeats option number 1",
    "2080 3001 01, NOTIFICATION-ID has 2 bytes",
    "2080 3003 010203, NOTIFICATION-ID has 2 bytes",
    "2080 4003 010203, SHA256-DIGEST has 32 bytes",
    "2080 6001 00, REQ-MOS has 0 bytes",
    "2080 1000, SERVER-ID has 1 to 4095",
    "2080 1001 ff, not UTF-8",
    "2080 1003 eda080, not UTF-8",
    "2080 1001 00, without control characters",
    "2080 1002 c285, without control characters",
    "2080 1003 efbbbf, without control characters and byte order marks",
    "2080 4000, SHA256-DIGEST has 32 bytes",
    "2080 3000, NOTIFICATION-ID has 2 bytes",
    "2080 10, ends before option 1",
    "2080 2002 0001, no other can follow",
    "2080 5000, TIMESTAMP has 1 to 8",
    "2080 5009 000000000000000000, TIMESTAMP has 1 to 8",
    "2080 5008 7fffffffffffffff, beyond all calendars",
    "2080 5008 ffffffffffffffff, beyond all calendars",
  })
  void what_is_no_notification_is_refused(String hex, String reason) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThatThrownBy(() -> Package0Reader.read(bytes))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void options_nobody_knows_are_skipped() {
    // 3 options: 6 (REQ-MOS), 7 (unknown, 2 bytes), 22 (unknown, empty)
    byte[] bytes = HexFormat.of().parseHex("21806000" + "1002ffff" + "f000");

    assertThat(Package0Reader.read(bytes)).isEqualTo(new Package0(null, null, null, null, true));
  }

  @Test
  void an_option_may_have_4095_bytes_and_there_may_be_31_of_them() {
    byte[] longest =
        Package0Writer.write(new Package0("s".repeat(4095), null, null, null, false), null, null);
    assertThat(longest).startsWith(0x20, 0x80, 0x1f, 0xff).hasSize(2 + 2 + 4095);
    assertThat(Package0Reader.read(longest).serverId()).hasSize(4095);

    // OC 31: option 6, then thirty that nobody knows
    byte[] many = HexFormat.of().parseHex("2f80" + "6000" + "f000".repeat(30));
    assertThat(Package0Reader.read(many)).isEqualTo(new Package0(null, null, null, null, true));
  }

  @Test
  void a_server_id_travels_in_normal_form() {
    Package0 decomposed = new Package0("cafe\u0301", null, null, null, false);

    assertThat(decomposed).isEqualTo(new Package0("caf\u00e9", null, null, null, false));
    assertThat(Package0Writer.write(decomposed, null, null))
        .isEqualTo(HexFormat.of().parseHex("20801005" + "636166c3a9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000", "a\u0085", "\ufeffa", "a\ud83d"})
  void a_server_id_is_net_unicode(String serverId) {
    assertThatThrownBy(() -> new Package0(serverId, null, null, null, false))
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo("SERVER-ID"))
        .hasMessageContaining("without control characters");
  }

  @Test
  void reserved_bits_are_ignored() {
    assertThat(Package0Reader.read(HexFormat.of().parseHex("207f")))
        .isEqualTo(new Package0(null, null, null, null, false));
  }

  @Test
  void connection_types_nobody_knows_are_left_out() {
    assertThat(
            Package0Reader.read(HexFormat.of().parseHex("20802003ff0309")).preferredConnections())
        .containsExactly(ConnectionType.WIRELINE);
    assertThat(Package0Reader.read(HexFormat.of().parseHex("20802001ff")).preferredConnections())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void a_notification_id_must_fit_into_two_bytes(int id) {
    assertThatThrownBy(() -> new Package0(null, null, id, null, false))
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo("NOTIFICATION-ID"));
  }

  @Test
  void a_server_id_must_fit_into_its_option() {
    assertThat(new Package0("é".repeat(2047) + "a", null, null, null, false)).isNotNull();
    assertThatThrownBy(() -> new Package0("é".repeat(2048), null, null, null, false))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("4096");
  }

  @Test
  void preferred_connections_are_either_listed_or_absent() {
    assertThatThrownBy(() -> new Package0(null, List.of(), null, null, false))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_timestamp_that_does_not_fit_its_bytes_is_refused() {
    Package0 late = new Package0(null, null, null, Instant.parse("2106-02-07T06:28:16Z"), false);

    assertThatThrownBy(() -> Package0Writer.write(late, null, null))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("does not fit");
    assertThat(Package0Reader.read(Package0Writer.write(late, null, null, 5))).isEqualTo(late);
  }

  @Test
  void a_timestamp_is_cut_to_whole_seconds() {
    assertThat(new Package0(null, null, null, SENT.plusMillis(999), false).timestamp())
        .isEqualTo(SENT);
  }
}
