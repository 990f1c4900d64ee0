package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.user.User;
import org.muster.simulator.user.UserAct;
import org.muster.simulator.user.Visit;

/** The user of a device looks at what SHOW opens, and answers or does not (TS §5.3.7). */
@OnTheServer
class SimulatedUserIT {

  private static final String CONSENT =
      "{\"kind\":\"consent\",\"title\":\"Now?\",\"notify\":false}";
  private static final String CHOICE =
      "{\"kind\":\"choice\",\"title\":\"Which?\",\"options\":[\"a & b\",\"<c>\"],\"notify\":false}";
  private static final String TEXT = "{\"kind\":\"text\",\"title\":\"Why?\",\"notify\":false}";
  private static final String NOTICE = "{\"kind\":\"notice\",\"title\":\"So.\",\"notify\":false}";

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @ParameterizedTest
  @CsvSource({
    "CONFIRM, AGREED",
    "DECLINE, DECLINED",
  })
  void a_consent_is_given_or_not(UserAct.Kind kind, String outcome) {
    UserAct act = kind == UserAct.Kind.CONFIRM ? UserAct.CONFIRM : UserAct.DECLINE;

    assertThat(answer(CONSENT, act).getString("outcome")).isEqualTo(outcome);
  }

  @Test
  void a_notice_is_taken_note_of() {
    assertThat(answer(NOTICE, UserAct.CONFIRM).getString("outcome")).isEqualTo("AGREED");
  }

  @ParameterizedTest
  @CsvSource({"1, a & b", "2, <c>"})
  void an_option_is_chosen(int option, String label) {
    JsonObject question = answer(CHOICE, UserAct.choose(option));

    assertThat(question.getString("outcome")).isEqualTo("CHOSE");
    assertThat(question.getString("answer")).isEqualTo(label);
  }

  @Test
  void a_text_is_written() {
    JsonObject question = answer(TEXT, UserAct.type("größer & <besser>"));

    assertThat(question.getString("outcome")).isEqualTo("WROTE");
    assertThat(question.getString("answer")).isEqualTo("größer & <besser>");
  }

  @Test
  void a_page_that_is_ignored_or_only_looked_at_stays_a_question() {
    assertThat(answer(CONSENT, UserAct.IGNORE).getBoolean("open")).isTrue();
    assertThat(answer(CONSENT, UserAct.LOOK).getBoolean("open")).isTrue();
    assertThat(answer(CHOICE, UserAct.CONFIRM).getBoolean("open")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"CONFIRM, SUCCEEDED", "DECLINE, FAILED"})
  void what_the_user_says_decides_whether_the_task_goes_on(UserAct.Kind kind, String end) {
    UserAct act = kind == UserAct.Kind.CONFIRM ? UserAct.CONFIRM : UserAct.DECLINE;
    try (Simulated device = Simulated.with(b -> b.usedBy(User.who(act)))) {
      String task =
          device.begins(
              "{\"verb\":\"show\",\"kind\":\"consent\",\"title\":\"Now?\"}",
              "{\"verb\":\"read\",\"uri\":\"urn:oma:mo:oma-dm-devinfo:1.2//Mod\"}");
      device.contacts();
      device.virtual().userActs();

      device.contacts();

      assertThat(device.seesFirstStepOf(task, end).getString("state")).isEqualTo(end);
    }
  }

  @Test
  void a_user_in_the_background_acts_by_himself() throws InterruptedException {
    ExecutorService browser = Executors.newSingleThreadExecutor();
    BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
    User user = User.who(UserAct.CONFIRM).inBackground(browser, visits::add);
    try (Simulated device = Simulated.with(b -> b.usedBy(user))) {
      asks(device, CONSENT);

      device.contacts();

      assertThat(visits.poll(30, TimeUnit.SECONDS).answered()).isEqualTo(200);
      assertThat(question(device).getString("outcome")).isEqualTo("AGREED");
    } finally {
      browser.shutdownNow();
    }
  }

  private JsonObject answer(String question, UserAct act) {
    try (Simulated device = Simulated.with(b -> b.usedBy(User.who(act)))) {
      String command = asks(device, question);
      device.contacts();
      operator.sees(command, "SUCCEEDED");

      List<Visit> visits = device.virtual().userActs();

      assertThat(visits).hasSize(act.equals(UserAct.IGNORE) ? 0 : 1);
      return question(device);
    }
  }

  private String asks(Simulated device, String question) {
    return Api.json(api.post(device.registered().path() + "/questions", question))
        .getString("command");
  }

  private JsonObject question(Simulated device) {
    return api.read(device.registered().path() + "/questions")
        .getJsonArray("items")
        .getJsonObject(0);
  }
}
