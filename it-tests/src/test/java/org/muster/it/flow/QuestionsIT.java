package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.done;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
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

  @Test
  void the_answer_is_the_data_of_the_show_that_led_to_the_page() {
    JsonObject asked = asks("{\"kind\":\"TEXT\",\"title\":\"Why?\",\"notify\":false}");
    String id = asked.getString("command");
    device
        .opens()
        .isAsked(Command.of("SHOW", asked.getString("page")))
        .answers(done())
        .isDismissed();
    assertThat(operator.sees(id, "SUCCEEDED")).doesNotContainKey("data");

    answers(asked.getString("page"), "answer=Because");

    JsonObject show = operator.command(id);
    assertThat(show.getJsonObject("data").getString("outcome")).isEqualTo("WROTE");
    assertThat(show.getJsonObject("data").getString("answer")).isEqualTo("Because");
    assertThat(show.getString("dataType")).isEqualTo("application/json");
  }

  @Test
  void an_answer_that_came_in_a_session_that_was_lost_stays() {
    JsonObject asked = asks(CONSENT);
    String id = asked.getString("command");
    Command show = Command.of("SHOW", asked.getString("page"));
    device.opens().isAsked(show);
    answers(asked.getString("page"), "answer=yes");

    device.opens().isAsked(show).answers(done()).isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getJsonObject("data").getString("outcome"))
        .isEqualTo("AGREED");
  }

  @Test
  void a_page_that_is_shown_twice_answers_both() {
    JsonObject asked = asks(CONSENT);
    String again = operator.queues(device, Command.of("SHOW", asked.getString("page")));

    answers(asked.getString("page"), "answer=no");

    for (String id : List.of(asked.getString("command"), again)) {
      assertThat(operator.command(id).getJsonObject("data").getString("outcome"))
          .isEqualTo("DECLINED");
    }
    assertThat(operator.command(operator.queues(device, Command.of("SHOW", "http://else/ui/x"))))
        .doesNotContainKey("data");
  }

  @Test
  void a_secret_that_was_asked_for_is_kept_nowhere() {
    JsonObject asked =
        asks("{\"kind\":\"TEXT\",\"title\":\"Your Wi-Fi password?\",\"notify\":false}");

    answers(asked.getString("page"), "answer=hunter2");

    assertThat(question().getString("answer")).isEqualTo("***");
    assertThat(
            operator.command(asked.getString("command")).getJsonObject("data").getString("answer"))
        .isEqualTo("***");
  }

  @Test
  void the_page_of_a_task_answers_its_command_too() {
    String task =
        Api.json(
                api.post(
                    device.path() + "/tasks",
                    "{\"steps\":[{\"verb\":\"show\",\"kind\":\"consent\",\"title\":\"t\"}],\"notify\":false}"))
            .getString("id");
    Conversation conversation = device.opens();
    String page = conversation.asked().get(0).words().get(1);
    conversation.answers(done()).isDismissed();

    answers(page, "answer=yes");

    JsonObject step = api.read("/api/v1/tasks/" + task).getJsonArray("steps").getJsonObject(0);
    assertThat(step.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(
            operator.command(step.getString("command")).getJsonObject("data").getString("outcome"))
        .isEqualTo("AGREED");
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
