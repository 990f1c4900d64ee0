package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.done;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** The user of a device is shown a page, and the answer comes back (TS §5.3.7). */
@OnTheServer
class QuestionsIT {

  private static final String CONSENT =
      "{\"kind\":\"consent\",\"title\":\"Update <now>?\",\"text\":\"It takes & takes.\","
          + "\"notify\":false}";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();
  private final Api browser = Api.anonymously();

  @Test
  void a_page_is_shown_and_answered_once() {
    JsonObject asked = asks(CONSENT);
    String page = asked.getString("page");
    Command show = Command.of("SHOW", page);

    device.opens().isAsked(show).answers(done()).isDismissed();
    operator.sees(asked.getString("command"), "SUCCEEDED");
    Answer html = browser.get(path(page));
    assertThat(html.status()).isEqualTo(200);
    assertThat(html.mediaType()).isEqualTo("text/html");
    assertThat(html.text())
        .contains("Update &lt;now&gt;?", "It takes &amp; takes.", "<form method=\"post\"")
        .doesNotContain("<now>");
    assertThat(html.header("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(question().getBoolean("open")).isTrue();

    assertThat(answers(page, "answer=no").status()).isEqualTo(200);

    assertThat(question().getString("outcome")).isEqualTo("DECLINED");
    assertThat(question().getBoolean("open")).isFalse();
    assertThat(answers(page, "answer=yes").status()).isEqualTo(404);
    assertThat(browser.get(path(page)).status()).isEqualTo(404);
    assertThat(question().getString("outcome")).isEqualTo("DECLINED");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"kind\":\"NOTICE\",\"title\":\"t\",\"notify\":false}', answer=ok, AGREED,",
    "'{\"kind\":\"CHOICE\",\"title\":\"t\",\"options\":[\"a\",\"b\"],\"notify\":false}',"
        + " answer=1, CHOSE, b",
    "'{\"kind\":\"TEXT\",\"title\":\"t\",\"notify\":false}', answer=gr%C3%B6%C3%9Fer+%3Cb%3E,"
        + " WROTE, größer <b>"
  })
  void every_kind_of_question_has_its_answer(
      String form, String sent, String outcome, String words) {
    String page = asks(form).getString("page");

    assertThat(answers(page, sent).status()).isEqualTo(200);

    assertThat(question().getString("outcome")).isEqualTo(outcome);
    assertThat(question().getString("answer", null)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "answer=maybe", "answer=%ZZ", "answer=2", "nonsense"})
  void an_answer_that_is_none_leaves_the_question_open(String sent) {
    String page = asks(CONSENT).getString("page");

    Answer again = answers(page, sent);

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text()).contains("role=\"alert\"", "<form");
    assertThat(question().getBoolean("open")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"t\"}",
        "{\"kind\":\"shout\",\"title\":\"t\"}",
        "{\"kind\":\"notice\"}",
        "{\"kind\":\"choice\",\"title\":\"t\",\"options\":[\"one\"]}"
      })
  void what_is_no_question_is_refused_and_nothing_is_queued(String form) {
    assertThat(api.post(device.path() + "/questions", form).status()).isEqualTo(400);
    assertThat(api.read(device.path() + "/commands").getJsonArray("items")).isEmpty();
  }

  private JsonObject asks(String form) {
    Answer answer = api.post(device.path() + "/questions", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer);
  }

  private JsonObject question() {
    return api.read(device.path() + "/questions").getJsonArray("items").getJsonObject(0);
  }

  private Answer answers(String page, String form) {
    return browser.send(
        "POST",
        path(page),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        form.getBytes(StandardCharsets.US_ASCII));
  }

  private static String path(String uri) {
    return URI.create(uri).getPath();
  }
}
