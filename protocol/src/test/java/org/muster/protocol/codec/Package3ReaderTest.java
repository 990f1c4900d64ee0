package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.protocol.codec.Reports.read;
import static org.muster.protocol.codec.Reports.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.muster.protocol.Alert;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.Package3;
import org.muster.protocol.StatusCode;

/** The statuses and alerts of a Package#3, however they are written. */
class Package3ReaderTest {

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
  void places_of_absurd_length_are_passed_over() {
    String uri = "u".repeat(2048);
    String json =
        "{\"Status\":[{\"sc\":200,\"URI\":[\"%s\",\"%su\",\"a\\u0000b\"]}]}".formatted(uri, uri);

    assertThat(Package3Reader.read(null, json.getBytes(StandardCharsets.US_ASCII)).statuses())
        .containsExactly(status(200, uri));
  }

  @Test
  void a_missing_content_type_means_json() {
    byte[] body = "{\"Status\":[200]}".getBytes(StandardCharsets.US_ASCII);

    assertThat(Package3Reader.read(null, body).statuses()).containsExactly(status(200));
  }
}
