package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;

/** Values that are written in different ways, and values that are different (TS §7.2.1.4). */
class SameValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CHR|\"a\"|\"a\"",
        "CHR|\"5\"|5",
        "CHR|\"\"|null",
        "INT|5|\"5\"",
        "INT|5|\"+05\"",
        "INT|5|5.0",
        "FLOAT|0.1|\"1e-1\"",
        "FLOAT|0.1|0.10000000149011612",
        "FLOAT|0.1234567890123456789|0.12345678901234568",
        "BOOL|true|\"true\"",
        "BOOL|false|\"FALSE\"",
        "BOOL|true|1",
        "DATE|\"20260131\"|\"2026-01-31\"",
        "DATE|\"2026-01-31Z\"|\"20260131+0000\"",
        "TIME|\"235959\"|\"23:59:59\"",
        "TIME|\"23:59\"|\"235900\"",
        "TIME|\"23:59:59\"|\"23:59:59.000\"",
        "TIME|\"003000+0100\"|\"23:30:00Z\"",
        "XML|\"<a x='1' y='2'><b/></a>\"|\"<?xml version='1.0'?>\\n<a y=\\\"2\\\" x=\\\"1\\\">\\n <b></b>\\n</a>\"",
        "XML|\"<a xmlns='urn:x'>t</a>\"|\"<p:a xmlns:p='urn:x'>t</p:a>\"",
        "XML|\"<a>one<!-- c -->two</a>\"|\"<a>one<![CDATA[two]]></a>\"",
        "XML|\"no xml\"|\"no xml\"",
        "BIN|\"QUI=\"|\"QUI\"",
        "BIN|\"QUI=\"|\"QU\\nI=\"",
        "BIN|\"QUI=\"|\"AB\"",
        "B64|\"QUI=\"|\"QUI\"",
        "NULL|null|\"\""
      })
  void what_says_the_same_is_the_same(NodeFormat format, String given, String shown) {
    assertThat(format.isSame(json(given), json(shown))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CHR|\"20260131\"|\"2026-01-31\"",
        "CHR|\"5\"|\"5.0\"",
        "CHR|\"QUI=\"|\"QUI\"",
        "CHR|\"a\"|\"A\"",
        "CHR|\"a\"|[\"a\"]",
        "INT|5|6",
        "INT|5|\"five\"",
        "INT|\"five\"|\"six\"",
        "FLOAT|0.1|0.1000001",
        "FLOAT|1e400|1e401",
        "BOOL|true|false",
        "BOOL|\"yes\"|true",
        "DATE|\"20260131\"|\"2026-02-01\"",
        "DATE|\"20260131\"|\"20260131Z\"",
        "TIME|\"235959Z\"|\"23:59:59\"",
        "TIME|\"235959Z\"|\"23:59:59+01:00\"",
        "XML|\"<a x='1'/>\"|\"<a x='2'/>\"",
        "XML|\"<a>t</a>\"|\"<a> t</a>\"",
        "XML|\"<a><b/><c/></a>\"|\"<a><c/><b/></a>\"",
        "XML|\"<a xmlns='urn:x'/>\"|\"<a/>\"",
        "XML|\"<a/>\"|\"<a>\"",
        "BIN|\"QUI=\"|\"QUM=\"",
        "BIN|\"QUI=\"|\"BA\"",
        "NULL|null|\"x\""
      })
  void what_says_something_else_is_not(NodeFormat format, String given, String shown) {
    assertThat(format.isSame(json(given), json(shown))).isFalse();
  }

  private static JsonValue json(String text) {
    return JsonText.readArray("[" + text + "]").get(0);
  }
}
