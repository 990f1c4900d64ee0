package org.muster.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Range header asks for (RFC 9110 §14.1.2), of 100 bytes. */
class ByteRangeTest {

  private static final long LENGTH = 100;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-0|0|1",
        "bytes=10-19|10|20",
        "bytes=10-|10|100",
        "bytes=-1|99|100",
        "bytes=-100|0|100",
        "bytes=-5000|0|100",
        "bytes=90-5000|90|100",
        "bytes=0-99999999999999999999999999|0|100",
        "bytes=-99999999999999999999999999|0|100",
        "bytes=00000000000000000000000000010-19|10|20",
        "Bytes = 10 - 19|10|20",
        "bytes=,10-19, |10|20"
      })
  void a_single_range(String header, long from, long to) {
    ByteRange range = ByteRange.in(header).orElseThrow();

    assertThat(range.from(LENGTH)).isEqualTo(from);
    assertThat(range.to(LENGTH)).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void one_that_nothing_is_in(String header) {
    assertThat(ByteRange.in(header).orElseThrow().from(LENGTH)).isEqualTo(LENGTH);
  }

  @Test
  void one_that_begins_beyond_all_numbers() {
    ByteRange range = ByteRange.in("bytes=99999999999999999999999999-").orElseThrow();

    assertThat(range.from(LENGTH)).isGreaterThan(LENGTH);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=19-10",
        "bytes=0-1,2-3",
        "bytes=a-b",
        "bytes=0x1-2",
        "bytes=--1",
        "bytes=1-2-3",
        "bytes=٣-٤",
        "items=0-1",
        "0-1"
      })
  void several_or_none_or_what_cannot_be_read(String header) {
    assertThat(ByteRange.in(header)).isEmpty();
  }
}
