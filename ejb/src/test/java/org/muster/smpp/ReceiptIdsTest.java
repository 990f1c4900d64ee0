package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message has one id, however the answer and the receipt write it. */
class ReceiptIdsTest {

  @ParameterizedTest
  @CsvSource({
    "SAME, 12345, 12345",
    "SAME, 12345, 0000012345",
    "SAME, 1A2B, 1a2b",
    "SAME, c0ffee-Z9, c0ffee-Z9",
    "SAME, 0, 0000",
    "DECIMAL, 1A2B, 0000006699",
    "DECIMAL, FFFFFFFFFFFFFFFF, 18446744073709551615",
    "HEX, 6699, 1A2B"
  })
  void the_receipt_finds_the_message(ReceiptIds ids, String answered, String receipt) {
    assertThat(ids.inText(receipt)).isEqualTo(ReceiptIds.tidy(answered));
  }

  @Test
  void what_is_no_number_stays_as_it_is() {
    assertThat(ReceiptIds.DECIMAL.inText("abc-1")).isEqualTo("abc-1");
    assertThat(ReceiptIds.HEX.inText("xyz")).isEqualTo("xyz");
  }

  @Test
  void the_case_of_what_is_no_number_matters() {
    assertThat(ReceiptIds.tidy("Zz1")).isNotEqualTo(ReceiptIds.tidy("zZ1"));
  }

  @Test
  void what_cannot_be_an_id_is_of_no_use() {
    assertThat(ReceiptIds.tidy(null)).isNull();
    assertThat(ReceiptIds.tidy("")).isNull();
    assertThat(ReceiptIds.tidy("a b")).isNull();
    assertThat(ReceiptIds.tidy("a\u0000")).isNull();
    assertThat(ReceiptIds.SAME.inText("1".repeat(65))).isNull();
  }
}
