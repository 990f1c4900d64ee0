package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.gateway.GatewaySettings;
import org.muster.kernel.Refusal;

/** What operators set is held against what SMPP carries, before anything is sent. */
class SmppSettingsTest {

  @Test
  void three_settings_are_enough() {
    assertThatCode(() -> SmppSettings.check(settings(Map.of()))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smsc.example.com                  | smsc.example.com:2775",
        "10.0.0.1:2776                     | 10.0.0.1:2776",
        "a:1, b:2;c  d:4                   | a:1,b:2,c:2775,d:4",
        "a:1,a:1                           | a:1",
        "[2001:db8::1]:2775                | [2001:db8::1]:2775"
      })
  void hosts_are_one_or_several(String given, String read) {
    assertThat(SmscAddress.readAll(given))
        .extracting(SmscAddress::toString)
        .containsExactly(read.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hosts           | a:0",
        "hosts           | a:65536",
        "hosts           | http://a",
        "hosts           | a,-b",
        "hosts           | 2001:db8::1",
        "hosts           | a b c d e f g h i",
        "systemId        | 1234567890123456",
        "password        | 123456789",
        "password        | pässword",
        "systemType      | 1234567890123",
        "sourceAddress   | 123456789012345678901",
        "serviceType     | 123456",
        "sourceTon       | 7",
        "destinationTon  | 300",
        "sourceNpi       | 2",
        "destinationNpi  | 19",
        "dataCoding      | 256",
        "port            | 0",
        "port            | 65536",
        "sourcePort      | 65536",
        "window          | 0",
        "window          | 1001",
        "validityPeriod  | never",
        "receiptIds      | octal",
        "answerTimeout   | PT61S",
        "enquireLink     | PT0.5S"
      })
  void what_does_not_fit_is_named(String name, String value) {
    assertThatThrownBy(() -> SmppSettings.check(settings(Map.of(name, value))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo(name))
        .hasMessageNotContaining(name.equals("password") ? value : "\u0000");
  }

  private static GatewaySettings settings(Map<String, String> given) {
    Map<String, String> all =
        new HashMap<>(Map.of("hosts", "smsc:2775", "systemId", "me", "password", "secret"));
    all.putAll(given);
    return GatewaySettings.of(SmppSettings.rules(), all);
  }
}
