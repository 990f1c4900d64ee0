package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of headers, as devices write them. */
class HeaderParameterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "form-data; name=0 | 0",
        "form-data; NAME = \"0\" | 0",
        "form-data; filename=\"a;name=1\"; name=\"0\" | 0",
        "form-data; name=\"a\\\"b\" | a\"b",
        "form-data; filename=\"C:\\x\\\"; name=\"0\" | 0",
        "form-data; filename=\"5\" disk\"; name=\"0\" | 0",
        "form-data; filename=\"5\" disk\"; filename*=\"3\" disk\"; name=0 | 0",
        "form-data; name=\"0 | \"0",
        "form-data; nickname=1 | ``",
        "form-data | ``",
        "`` | ``"
      })
  void a_parameter_is_found_whatever_stands_before_it(String header, String name) {
    assertThat(HeaderParameter.of(header, "name")).isEqualTo(name);
  }
}
