package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them, and as E.164 has them. */
class MsisdnTest {

  @ParameterizedTest
  @CsvSource({
    "+491701234567, +491701234567",
    "+49 170 123-4567, +491701234567",
    "0049 170/1234567, +491701234567",
    "+49 (0) 170 1234567, +491701234567",
    "+49 (0)170 1234567, +491701234567",
    "+1 (202) 555-0123, +12025550123",
    "+12345678, +12345678",
    "+123456789012345, +123456789012345"
  })
  void a_number_with_its_country_is_one_however_it_is_written(String text, String kept) {
    assertThat(Msisdn.read(text).map(Msisdn::text)).contains(kept);
    assertThat(Msisdn.read(text).map(Msisdn::digits)).contains(kept.substring(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "0170 1234567",
        "491701234567",
        "+0491701234567",
        "+1234567",
        "+1234567890123456",
        "+49170123456x",
        "++49170123456",
        "+49+170123456",
        "http://x",
        "00",
        "+４９１７０１２３４５６７"
      })
  void what_is_none_or_names_no_country_is_refused(String text) {
    assertThat(Msisdn.read(text)).isEmpty();
  }
}
