package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final Get GET = new Get(ClientUri.parse("urn:a//b"));

  @Test
  void end_travels_alone() {
    assertThat(Package2.end().commands()).containsExactly(new End());
    assertThat(Package2.end().ends()).isTrue();
    assertThat(new Package2(List.of(GET, GET)).ends()).isFalse();
    assertThatThrownBy(() -> new Package2(List.of(GET, new End())))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("alone");
    assertThatThrownBy(() -> new Package2(List.of(new End(), new End())))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_package_2_asks_for_something() {
    assertThatThrownBy(() -> new Package2(List.of()))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("send END");
  }

  @Test
  void data_is_equal_by_its_bytes() {
    NodeData data = new NodeData("text/plain", "é".getBytes(StandardCharsets.UTF_8));

    assertThat(data)
        .isEqualTo(new NodeData("Text/Plain; charset=utf-8", new byte[] {(byte) 0xc3, (byte) 0xa9}))
        .hasSameHashCodeAs(new NodeData("text/plain", new byte[] {(byte) 0xc3, (byte) 0xa9}))
        .isNotEqualTo(new NodeData("text/plain", new byte[] {1}))
        .isNotEqualTo(new NodeData("text/html", data.content()));
    assertThat(data.text()).isEqualTo("é");
  }

  @Test
  void data_does_not_show_itself_in_logs() {
    assertThat(new NodeData("text/plain", "secret".getBytes(StandardCharsets.UTF_8)))
        .hasToString("NodeData[text/plain, 6 bytes]");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true, false",
    "application/dmmo+json, true, false",
    "application/vnd.oma.dm.response+json; charset=utf-8, true, false",
    "text/plain, false, true",
    "application/octet-stream, false, false",
    "application/jsonish, false, false",
  })
  void data_knows_whether_it_is_json_or_text(String mediaType, boolean json, boolean text) {
    NodeData data = new NodeData(mediaType, new byte[0]);

    assertThat(data.isJson()).isEqualTo(json);
    assertThat(data.isText()).isEqualTo(text);
  }

  @Test
  void the_data_of_a_package_3_follows_the_order_of_its_commands() {
    NodeData data = new NodeData("text/plain", new byte[0]);
    Package3 response = new Package3(List.of(), Map.of(17, data, 1, data, 16, data), List.of());

    assertThat(response.data().keySet()).containsExactly(1, 16, 17);
    assertThatThrownBy(() -> response.data().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource(Mark.class)
  void a_mark_is_read_back_in_any_case(Mark mark) {
    assertThat(mark.wire()).isLowerCase();
    assertThat(Mark.of(mark.wire())).isEqualTo(mark);
    assertThat(Mark.of(mark.name())).isEqualTo(mark);
  }

  @Test
  void a_mark_nobody_knows_is_informational() {
    assertThat(Mark.of(null)).isEqualTo(Mark.INFORMATIONAL);
    assertThat(Mark.of("urgent")).isEqualTo(Mark.INFORMATIONAL);
  }

  @ParameterizedTest
  @EnumSource(ConnectionType.class)
  void a_connection_type_is_found_by_its_code(ConnectionType type) {
    assertThat(ConnectionType.of(type.code())).hasValue(type);
    assertThat(type.code()).isEqualTo(type.ordinal());
  }

  @Test
  void a_media_type_is_read_without_its_parameters() {
    assertThat(MediaTypes.essence(" Application/JSON ;charset=utf-8;")).isEqualTo(MediaTypes.JSON);
    assertThat(MediaTypes.essence(MediaTypes.RESPONSE + ";")).isEqualTo(MediaTypes.RESPONSE);
    assertThat(MediaTypes.essence(null)).isEmpty();
    assertThat(MediaTypes.essence(";")).isEmpty();
  }

  @Test
  void an_alert_of_absurd_size_is_refused_by_the_name_of_its_member() {
    assertThatThrownBy(() -> new Alert("a".repeat(256), null, null, Mark.MINOR, null, null))
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo("AlertType"));
    assertThatThrownBy(() -> new Alert("a", "a".repeat(2049), null, Mark.MINOR, null, null))
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo("SourceURI"));
    assertThatThrownBy(() -> new Alert("a", null, "a\nb", Mark.MINOR, null, null))
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo("TargetURI"));
    assertThatThrownBy(() -> new Alert(" ", null, null, Mark.MINOR, null, null))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-7, -7", "' 007 ', 7", "200.0, 200", "999999999, 999999999"})
  void a_whole_number_is_read_as_devices_write_it(String text, int number) {
    assertThat(WholeNumber.of(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "7a", "7.5", "7.", "0x7", "1e3", "9999999999", "+7"})
  void what_is_no_whole_number_of_nine_digits_is_none(String text) {
    assertThat(WholeNumber.of(text)).isEmpty();
  }
}
