package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.muster.protocol.codec.Reports.read;
import static org.muster.protocol.codec.Reports.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.Package3;

/** A Package#3 with data: which part is the report, and whose data the others are. */
class Package3PartsTest {

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

  private static NodeData data(String mediaType, String content) {
    return new NodeData(mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Package3 parts(int count) {
    StringBuilder body = new StringBuilder("--b\r\n\r\n{}\r\n");
    for (int i = 1; i < count; i++) {
      body.append("--b\r\nContent-Disposition: form-data; name=").append(i).append("\r\n\r\n\r\n");
    }
    return multipart(body.append("--b--").toString());
  }

  private static Package3 multipart(String body) {
    return Package3Reader.read(
        "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.US_ASCII));
  }
}
