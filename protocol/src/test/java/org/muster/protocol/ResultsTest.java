package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What alerts say of the end of an operation (TS §5.4, §13.1). */
class ResultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ResultCode\":1200}",
        "{\"ResultCode\":\"1200\"}",
        "{\"DM1x\":1200}",
        "{\"DM1x\":\"1200\"}",
        "{\"DM1x\":\" <ResultCode>1200</ResultCode>\"}",
        "{\"VendorsOwn\":1200,\"Text\":\"done\"}",
        "1200",
        "\" 1200 \""
      })
  void a_result_in_all_the_forms_that_devices_use(String data) {
    assertThat(AlertResult.of(alert(data))).contains(new AlertResult(1200, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ResultCode\":1200}|true",
        "{\"DM1x\":\"<ResultCode>1200</ResultCode>\"}|true",
        "{\"VendorsOwn\":1200}|false",
        "1200|false"
      })
  void a_result_that_is_called_one(String data, boolean named) {
    assertThat(AlertResult.named(alert(data)).isPresent()).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ResultCode\":1405,\"Identifier\":\"c1\"}",
        "{\"DM1x\":\"<ResultCode>1405</ResultCode><Identifier>c1</Identifier>\"}"
      })
  void a_result_with_what_it_is_about(String data) {
    assertThat(AlertResult.of(alert(data))).contains(new AlertResult(1405, "c1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"A\":1,\"B\":2}",
        "\"done\"",
        "\"12345678\"",
        "true",
        "null",
        "[1200]",
        "12.5",
        "-1",
        "{\"ResultCode\":{\"x\":1}}",
        "{\"ResultCode\":\"E_12\",\"Elapsed\":204}",
        "{\"ResultCode\":null,\"Elapsed\":204}",
        "{\"DM1x\":\"<ResultCode>E</ResultCode>\",\"Elapsed\":204}",
        "{\"ResultCode\":-5}",
        "{\"DM1x\":\"<ResultCode></ResultCode>\"}"
      })
  void what_is_no_result(String data) {
    assertThat(AlertResult.of(alert(data))).isEmpty();
  }

  @Test
  void an_alert_without_data_has_no_result() {
    assertThat(AlertResult.of(new Alert("a", null, null, Mark.INFORMATIONAL, null, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:oma-fumo:1.0, 200, true",
    "urn:oma:mo:oma-fumo:1.0, 250, true",
    "urn:oma:mo:oma-fumo:1.0, 410, false",
    "urn:oma:mo:oma-scomo:1.1, 1299, true",
    "urn:oma:mo:oma-scomo:1.1, 1300, false",
    "urn:oma:mo:oma-lawmo:1.0, 1406, false",
    "urn:vendor:mo:x:1.0, 7, false"
  })
  void some_codes_mean_success(String object, int code, boolean success) {
    assertThat(ResultCode.of(new Moid(object), code).succeeded()).isEqualTo(success);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:oma-fumo:1.0, 404, signature",
    "urn:oma:mo:oma-scomo:1.0, 1404, memory",
    "urn:oma:mo:oma-lawmo:1.0, 1404, unlocked",
    "urn:oma:mo:oma-dcmo:1.0, 1203, user may not",
    "urn:oma:mo:oma-fumo:1.0, 455, vendor",
    "urn:vendor:mo:x:1.0, 1500, server",
    "urn:vendor:mo:x:1.0, 7, No specification"
  })
  void the_same_number_means_what_its_object_says(String object, int code, String word) {
    assertThat(ResultCode.of(new Moid(object), code).meaning()).contains(word).endsWith(".");
  }

  @Test
  void a_result_of_an_unknown_object_is_put_into_words_too() {
    assertThat(ResultCode.of(null, 1401).meaning()).contains("1401");
    assertThat(ResultCode.of(null, 1401).cancelledByUser()).isTrue();
    assertThat(ResultCode.of(null, 1402).cancelledByUser()).isFalse();
  }

  private static Alert alert(String data) {
    try (JsonReader reader = Json.createReader(new StringReader("[" + data + "]"))) {
      JsonValue value = reader.readArray().get(0);
      return new Alert("a", null, null, Mark.INFORMATIONAL, null, value);
    }
  }
}
