package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.Alert;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.Package3;
import org.muster.protocol.StatusCode;

class Package3ReaderTest {

  private static Package3 read(String name) {
    Wire.Request request = Wire.request("p3/" + name);
    return Package3Reader.read(request.contentType(), request.body());
  }

  private static CommandStatus status(int code, String... uris) {
    return new CommandStatus(new StatusCode(code), List.of(uris));
  }

  private static NodeData data(String mediaType, String content) {
    return new NodeData(mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void statuses_in_the_form_of_the_schema_are_read_with_their_places() {
    Package3 response = read("objects");

    assertThat(response.statuses())
        .containsExactly(
            status(200),
            status(200, "urn:oma:mo:oma-dcmo:1.0/usb/", "urn:oma:mo:oma-dcmo:1.0/cam/"),
            status(202),
            status(404));
    assertThat(response.data()).isEmpty();
    assertThat(response.alerts())
        .extracting(Alert::source)
        .containsExactly("urn:oma:mo:oma-lawmo:1.0//Operations/PartiallyLock");
  }

  @Test
  void statuses_may_be_bare_numbers() {
    assertThat(read("bare-numbers").statuses()).containsExactly(status(200), status(404));
  }

  @Test
  void a_string_is_a_place_of_the_status_before_it_and_digits_are_a_status() {
    assertThat(read("numbers-and-strings").statuses())
        .containsExactly(
            status(404),
            status(200, "urn:oma:mo:oma-dcmo:1.0/usb/", "urn:oma:mo:oma-dcmo:1.0/cam/"),
            status(204),
            status(507),
            status(200));
  }

  @Test
  void a_place_without_a_status_before_it_is_passed_over() {
    assertThat(read("string-first").statuses()).containsExactly(status(200));
  }

  @Test
  void an_entry_without_a_readable_code_keeps_its_place_in_the_order() {
    assertThat(read("unreadable-entries").statuses())
        .extracting(CommandStatus::code)
        .containsExactly(
            new StatusCode(200),
            StatusCode.ABSENT,
            StatusCode.ABSENT,
            StatusCode.ABSENT,
            StatusCode.ABSENT,
            StatusCode.ABSENT,
            new StatusCode(204));
    assertThat(read("unreadable-entries").statuses().get(6).uris()).containsExactly("urn:a//b");
  }

  @Test
  void null_or_nothing_in_place_of_the_statuses_means_that_nothing_ran() {
    assertThat(read("status-null").statuses()).isEmpty();
    assertThat(read("nothing").statuses()).isEmpty();
  }

  @Test
  void a_status_that_is_not_in_a_list_is_read() {
    assertThat(read("single-status").statuses()).containsExactly(status(501));
  }

  @Test
  void null_in_place_of_the_alerts_means_that_there_are_none() {
    assertThat(read("alert-null").alerts()).isEmpty();
    assertThat(read("alert-null").statuses()).containsExactly(status(200));
  }

  @Test
  void alerts_may_come_before_statuses() {
    assertThat(read("alert-before-status").alerts()).hasSize(1);
    assertThat(read("alert-before-status").statuses()).containsExactly(status(202));
  }

  @Test
  void data_belongs_to_the_command_it_is_named_after() {
    Package3 response = read("data");

    assertThat(response.statuses()).containsExactly(status(200), status(404), status(200));
    assertThat(response.data())
        .containsExactly(
            entry(0, data("text/plain", "IMEI:004401020304055")),
            entry(
                2,
                data(
                    "application/dmmo+json",
                    "[{\"ClientURI\":\"urn:oma:mo:oma-sessioninfomo:1.0//\","
                        + "\"MOData\":{\"SessionInfoMO\":{\"CBT\":2,\"ROAMING\":2}}}]")));
  }

  @Test
  void the_example_of_the_specification_is_read_with_its_line_ends() {
    assertThat(read("data-with-crlf-as-in-the-specification")).isEqualTo(read("data"));
    assertThat(Wire.request("p3/data-with-crlf-as-in-the-specification").body())
        .endsWith("--b1--\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void a_part_may_hold_a_single_object() {
    NodeData node = read("data-part-with-a-single-object").data().get(0);

    assertThat(ObjectDataReader.read(node.content()))
        .singleElement()
        .satisfies(
            item -> assertThat(item.uri().moid()).hasToString("urn:oma:mo:oma-sessioninfomo:1.0"));
  }

  @Test
  void slips_in_headers_are_forgiven_and_quotes_hide_what_is_between_them() {
    Package3 response = read("data-header-slips");

    assertThat(response.statuses()).containsExactly(status(204), status(200));
    assertThat(response.data()).containsExactly(entry(1, data("text/plain", "value")));
  }

  @Test
  void without_data_there_are_no_parts() {
    Package3 response = read("no-data-of-204-304-404");

    assertThat(response.statuses()).containsExactly(status(204), status(304), status(404));
    assertThat(response.data()).isEmpty();
  }

  @Test
  void fewer_statuses_than_commands_are_read_as_they_came() {
    assertThat(read("shorter-than-its-commands").statuses())
        .containsExactly(status(200), status(501));
  }

  @Test
  void a_byte_order_mark_and_a_charset_are_passed_over() {
    assertThat(read("byte-order-mark-and-charset").statuses())
        .containsExactly(status(200, "urn:oma:mo:x:1.0/\u00e9/"));
  }

  @Test
  void codes_of_applications_are_kept() {
    assertThat(read("application-codes").statuses())
        .containsExactly(status(1200), status(1310), status(1404), status(1500), status(1999));
  }

  @Test
  void bare_line_feeds_folded_headers_and_any_case_are_read() {
    Package3 response = read("data-bare-line-feeds");

    assertThat(response.statuses()).containsExactly(status(200));
    assertThat(response.data()).containsExactly(entry(0, data("text/plain", "two\nlines")));
  }

  @ParameterizedTest
  @CsvSource({
    "data-boundary-with-dashes, --b10",
    "data-boundary-unannounced, no type",
    "data-closing-slip, value",
    "data-unclosed, value",
  })
  void slips_of_the_boundary_are_forgiven(String name, String content) {
    Package3 response = read(name);

    assertThat(response.statuses()).containsExactly(status(200));
    assertThat(response.data()).containsExactly(entry(0, data("text/plain", content)));
  }

  @Test
  void the_report_is_known_by_its_media_type_wherever_it_stands() {
    Package3 response = read("data-report-last");

    assertThat(response.statuses()).containsExactly(status(304), status(200));
    assertThat(response.data()).containsOnlyKeys(1);
  }

  @Test
  void the_report_is_known_by_having_no_name_when_it_has_no_media_type() {
    Package3 response = read("data-report-untyped");

    assertThat(response.statuses()).hasSize(3);
    assertThat(response.data())
        .containsExactly(
            entry(1, data("application/octet-stream", "first")), entry(2, data("text/plain", "")));
  }

  @Test
  void the_report_is_known_by_having_no_name_wherever_it_stands() {
    Package3 response =
        multipart(
            "--b\r\nContent-Disposition: form-data; name=0\r\n\r\nvalue\r\n"
                + "--b\r\n\r\n{\"Status\":[200]}\r\n--b--");

    assertThat(response.statuses()).containsExactly(status(200));
    assertThat(response.data()).containsExactly(entry(0, data("text/plain", "value")));
  }

  @Test
  void data_that_belongs_to_no_command_is_passed_over() {
    Package3 response =
        multipart(
            "--b\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=-1\r\n\r\nx\r\n--b--");

    assertThat(response.data()).isEmpty();
  }

  @Test
  void places_of_absurd_length_are_passed_over() {
    String uri = "u".repeat(2048);
    String json =
        "{\"Status\":[{\"sc\":200,\"URI\":[\"%s\",\"%su\",\"a\\u0000b\"]}]}".formatted(uri, uri);

    assertThat(Package3Reader.read(null, json.getBytes(StandardCharsets.US_ASCII)).statuses())
        .containsExactly(status(200, uri));
  }

  @Test
  void a_body_that_breaks_off_behind_a_boundary_has_an_empty_last_part() {
    Package3 response = multipart("--b\r\n\r\n{\"Status\":[204]}\r\n--b\r\n");

    assertThat(response.statuses()).containsExactly(status(204));
    assertThat(response.data()).isEmpty();
  }

  @Test
  void more_parts_than_a_thousand_are_refused() {
    assertThatThrownBy(() -> parts(1001))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("1000 parts");
    assertThat(parts(1000).data()).hasSize(999);
  }

  private static Package3 parts(int count) {
    StringBuilder body = new StringBuilder("--b\r\n\r\n{}\r\n");
    for (int i = 1; i < count; i++) {
      body.append("--b\r\nContent-Disposition: form-data; name=").append(i).append("\r\n\r\n\r\n");
    }
    return Package3Reader.read(
        "multipart/form-data; boundary=b",
        body.append("--b--").toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void headers_without_end_are_refused() {
    String body = "--b\r\n" + "x: y\r\n".repeat(2000) + "\r\n{}\r\n--b--";

    assertThatThrownBy(() -> multipart(body))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("8192");
  }

  @Test
  void a_body_without_any_boundary_is_refused() {
    assertThatThrownBy(() -> multipart("{\"Status\":[200]}"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("--b");
  }

  @Test
  void a_body_without_parts_is_refused() {
    assertThatThrownBy(() -> multipart("--b--"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("no parts");
  }

  @Test
  void a_missing_content_type_means_json() {
    byte[] body = "{\"Status\":[200]}".getBytes(StandardCharsets.US_ASCII);

    assertThat(Package3Reader.read(null, body).statuses()).containsExactly(status(200));
  }

  private static Package3 multipart(String body) {
    return Package3Reader.read(
        "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.US_ASCII));
  }
}
