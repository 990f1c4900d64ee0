package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportFormatTest {

  private static final String NASTY =
      "x|y=z\\ \r\nCEF:0|Muster|Muster|1|operator.sign-in|forged|3|suser=nobody \u2028\u0085\t";

  @Test
  void a_line_of_json_has_the_hash_before_and_the_text_that_it_is_of() {
    AuditDetails sealed = Entries.sealed(1, "it", Canonical.ORIGIN);

    assertThat(ExportFormat.JSONL.line(sealed))
        .isEqualTo(
            "{\"hash\":\""
                + sealed.hash()
                + "\",\"previous\":\""
                + Canonical.ORIGIN
                + "\",\"entry\":"
                + new Canonical(sealed).text()
                + "}\n");
  }

  @Test
  void an_event_of_the_common_format_is_one_line_whatever_is_in_it() {
    String line = ExportFormat.CEF.line(Entries.sealed(1, NASTY, Canonical.ORIGIN));

    assertThat(line).startsWith("CEF:0|Muster|Muster|1|device.delete|device.delete|3|rt=");
    assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("[\\p{Cntrl}\\u2028]");
    assertThat(line)
        .contains(
            "cs2=x|y\\=z\\\\ \\r\\nCEF:0|Muster|Muster|1|operator.sign-in|forged|3|suser\\=nobody");
  }

  @Test
  void what_was_refused_is_graver() {
    AuditDetails entry = Entries.sealed(1, "it", Canonical.ORIGIN);
    AuditDetails refused =
        new AuditDetails(
            entry.id(),
            entry.at(),
            Actor.ANONYMOUS,
            "operator|x.refused",
            null,
            null,
            null,
            null,
            null,
            null,
            1L,
            entry.previous(),
            entry.hash());

    assertThat(ExportFormat.CEF.line(refused)).contains("|operator\\|x.refused|6|rt=");
  }
}
