package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.quirk.Quirk;

/** HGET over lines that break after a mebibyte (RFC 9110 §13.1.5, §14). */
class DownloadTest {

  private static final String LABEL = "urn:muster:mo:x-demo:1.0//Label";
  private static final int MEBIBYTE = 1024 * 1024;
  private static final String WHOLE = "abcdefgh".repeat(MEBIBYTE / 8 * 5 / 2);
  private static final String TAG = "\"v1\"";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @Test
  void what_has_come_is_not_asked_for_again() {
    breaks();
    says(200, 0);
    says(206, MEBIBYTE);
    says(206, 2 * MEBIBYTE);

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(200);

    assertThat(label()).isEqualTo(WHOLE);
    assertThat(met.server().heardAt("/r"))
        .extracting(request -> request.header("Range"))
        .containsExactly(null, "bytes=1048576-", "bytes=2097152-");
    assertThat(last("/r").header("If-Range")).isEqualTo(TAG);
    assertThat(last("/r").header("OMADM-DevID")).isEqualTo("IMEI:1");
  }

  @Test
  void another_content_that_comes_meanwhile_is_taken_whole() {
    breaks();
    says(200, 0);
    met.server().says("/r", 200, Map.of("ETag", "\"v2\""), "another");

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(200);

    assertThat(label()).isEqualTo("another");
  }

  @ParameterizedTest
  @CsvSource({"W/\"v1\"", "''"})
  void what_cannot_be_recognised_is_begun_again(String tag) {
    breaks();
    met.server().says("/r", 200, Map.of("ETag", tag), WHOLE).says("/r", 200, "text/plain", "short");

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(200);

    assertThat(label()).isEqualTo("short");
    assertThat(last("/r").header("Range")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes 1048575-2621439/2621440",
        "bytes 1048576-1048580/2621440",
        "bytes 1048576-2621439/*",
        ""
      })
  void another_part_than_was_asked_for_is_not_taken(String range) {
    breaks();
    says(200, 0);
    met.server().says("/r", 206, Map.of("ETag", TAG, "Content-Range", range), "part");

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(419);

    assertThat(label()).isEqualTo("demo");
  }

  @Test
  void what_is_gone_meanwhile_has_failed() {
    breaks();
    says(200, 0);

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(419);
  }

  @Test
  void who_does_not_resume_gives_up_when_no_line_holds() {
    met.has(Quirk.LINES_BREAK, Quirk.NEVER_RESUMES);
    for (int i = 0; i < 20; i++) {
      says(200, 0);
    }

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(419);

    assertThat(met.server().heardAt("/r"))
        .hasSize(10)
        .allSatisfy(request -> assertThat(request.header("Range")).isNull());
  }

  @Test
  void a_line_holds_as_long_as_that() {
    breaks();
    met.server().says("/r", 200, "text/plain", "a".repeat(MEBIBYTE));

    assertThat(met.hget("/r", LABEL).status()).isEqualTo(200);
  }

  private void breaks() {
    met.has(Quirk.LINES_BREAK);
  }

  private void says(int status, int from) {
    String range = "bytes " + from + "-" + (WHOLE.length() - 1) + "/" + WHOLE.length();
    Map<String, String> headers =
        Map.of("Content-Type", "text/plain", "ETag", TAG, "Content-Range", range);
    met.server().says("/r", status, headers, WHOLE.substring(from));
  }

  private Heard last(String path) {
    return met.server().heardAt(path).get(met.server().heardAt(path).size() - 1);
  }

  private String label() {
    return met.outcome("GET", LABEL).data().orElseThrow().text();
  }
}
