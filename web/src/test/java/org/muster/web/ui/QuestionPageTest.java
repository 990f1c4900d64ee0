package org.muster.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.dialogue.Question;
import org.muster.dialogue.QuestionKind;

class QuestionPageTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>&amp;";

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void nothing_that_is_written_becomes_markup(QuestionKind kind) {
    List<String> options =
        kind == QuestionKind.CHOICE || kind == QuestionKind.CONSENT
            ? List.of(HOSTILE, HOSTILE + "2")
            : List.of(HOSTILE);
    String html =
        QuestionPage.asking(
            new Question(kind, HOSTILE, HOSTILE + "\n\n" + HOSTILE, options), HOSTILE);

    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("alert('x')")
        .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  }

  @Test
  void paragraphs_and_lines_are_kept() {
    assertThat(Html.paragraphs("a\nb\r\n\r\nc\u0000")).isEqualTo("<p>a<br>b</p>\n<p>c </p>\n");
  }

  @Test
  void a_choice_sends_the_number_of_an_option() {
    String html =
        QuestionPage.asking(
            new Question(QuestionKind.CHOICE, "When?", "", List.of("Now", "Later")), null);
    assertThat(html).contains("value=\"0\"> Now").contains("value=\"1\"> Later");
  }

  @Test
  void no_page_has_a_script_or_anything_from_elsewhere() {
    assertThat(PagePolicy.TEXT).startsWith("default-src 'none'").doesNotContain("unsafe");
  }

  @Test
  void a_form_is_read_as_browsers_write_it() {
    assertThat(answer("x=1&answer=gr%C3%B6%C3%9Fer+%26&answer=2")).isEqualTo("größer &");
    assertThat(answer("answer=%zz")).isNull();
    assertThat(answer("")).isNull();
  }

  private static String answer(String body) {
    return AnswerForm.answer(body.getBytes(StandardCharsets.US_ASCII));
  }
}
