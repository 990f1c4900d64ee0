package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.Refusal;

class PushAddressRulesTest {

  @Test
  void an_absolute_url_is_right() {
    assertThatCode(() -> check("http", "http://10.0.0.1:9000/push/IMEI%3A1", 32))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "smoke, http://host/, push.channel",
    ", http://host/, push.channel",
    "http, ftp://host/, push.address",
    "http, /push, push.address",
    "http, http://, push.address",
    "http, http://ho st/, push.address",
    "http, , push.address"
  })
  void what_is_wrong_is_named(String channel, String address, String parameter) {
    assertThatThrownBy(() -> check(channel, address, 32))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                org.assertj.core.api.Assertions.assertThat(refusal.parameter())
                    .isEqualTo(parameter));
  }

  @Test
  void a_secret_has_its_bounds() {
    assertThatThrownBy(() -> check("http", "http://host/", 1025))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("push.secret");
  }

  private static void check(String channel, String address, int secretLength) {
    PushAddressRules.check(new PushAddress(channel, address, new byte[secretLength], new byte[0]));
  }
}
