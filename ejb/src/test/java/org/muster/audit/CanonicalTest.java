package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalTest {

  /** Whoever changes this text breaks every chain that there is. */
  private static final String TEXT =
      "{\"id\":\"028T5CY4TQKFG\",\"at\":\"2026-11-28T12:00:00.123456Z\",\"actorKind\":\"OPERATOR\","
          + "\"actor\":\"admin\",\"action\":\"device.delete\",\"subjectKind\":\"device\","
          + "\"subject\":\"it\",\"before\":\"{\\\"username\\\":\\\"u\\\"}\",\"from\":\"192.0.2.1\","
          + "\"why\":\"lost \\\"it\\\"\\u000a\\u00fcnd\",\"position\":1}";

  @Test
  void an_entry_is_this_text_for_ever() {
    assertThat(new Canonical(Entries.entry(1, "it", null, null)).text()).isEqualTo(TEXT);
  }

  @Test
  void its_hash_is_that_of_the_hash_before_and_of_the_text() {
    assertThat(new Canonical(Entries.entry(1, "it", null, null)).hash(Canonical.ORIGIN))
        .isEqualTo("4565a13160d932748250c405d742c8f24cdd132b6bc43afcfbc3f71cc5c3b22c");
  }

  @Test
  void nothing_in_an_entry_ends_the_line() {
    String text = new Canonical(Entries.entry(1, "a\r\nb\u2028c\u0085d\u0000e", null, null)).text();

    assertThat(text).matches("[ -~]*").contains("a\\u000d\\u000ab\\u2028c\\u0085d\\u0000e");
  }
}
