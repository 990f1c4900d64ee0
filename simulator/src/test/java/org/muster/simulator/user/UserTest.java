package org.muster.simulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.http.HttpLines;

/** What users do with pages, and what their browser sends (TS §6, SHOW). */
class UserTest {

  private static final String CONSENT =
      "<form method=post action=''><button name=\"a\" value=\"yes\">Yes</button>"
          + "<button name=a value='no'>No</button></form>";

  private static final String CHOICE =
      "<FORM METHOD=\"POST\" ACTION=\"/answer?x=1\"><input type=hidden name=t value=\"1&amp;2\">"
          + "<label><input type=\"radio\" name=\"a\" required value=\"0\"> one</label>"
          + "<label><input type=\"radio\" name=\"a\" required value=\"1\"> two</label>"
          + "<button type=\"submit\">OK</button></FORM>";

  private ScriptedServer server;
  private HttpLines lines;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    lines = new HttpLines();
  }

  @AfterEach
  void close() throws IOException {
    lines.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"CONFIRM, a=yes", "DECLINE, a=no"})
  void button_is_pressed(UserAct.Kind kind, String sent) {
    UserAct act = kind == UserAct.Kind.CONFIRM ? UserAct.CONFIRM : UserAct.DECLINE;
    server.says("/p", 200, "text/html", CONSENT).says("/p", 200, "text/html", "thanks");

    Visit visit = visit(act);

    assertThat(visit.sent()).contains(sent);
    assertThat(visit.answered()).isEqualTo(200);
    assertThat(server.heardAt("/p").get(1).method()).isEqualTo("POST");
    assertThat(server.heardAt("/p").get(1).text()).isEqualTo(sent);
    assertThat(server.heardAt("/p").get(1).header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(server.heardAt("/p").get(0).header("OMADM-DevID")).isNull();
  }

  @Test
  void option_is_chosen_hidden_fields_go_along_and_the_action_is_followed() {
    server.says("/p", 200, "text/html", CHOICE);

    assertThat(visit(UserAct.choose(2)).sent()).contains("t=1%262&a=1");

    assertThat(server.heardAt("/answer").get(0).uri()).hasToString("/answer?x=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<form><select name=s><option value=1>one<option selected>two</select><input"
            + " type=submit></form> | | CONFIRM | s=two",
        "<form><select name=s><option value=1>one<option>two</select><input type=submit name=b"
            + " value=go></form> | | CONFIRM | s=1&b=go",
        "<form><select name=s><option value=1>one<option>two</select><input type=submit></form> | |"
            + " CHOOSE | s=two",
        "<form><button>1</button><button name=x value=2>2</button></form> | | CHOOSE | x=2",
        "<form><input name=i><textarea name=t required>old</textarea><button>go</button></form> | |"
            + " TYPE | i=f%C3%BC+r&t=f%C3%BC+r",
        "<form><textarea name=t required>old &lt;</textarea><button>go</button></form> | | CONFIRM"
            + " | t=old+%3C",
        "<form><input type=checkbox name=c required><input type=checkbox name=d><input"
            + " type=checkbox name=e checked value=1><button>ok</button></form> | | CONFIRM |"
            + " c=on&e=1",
        "<form><button>Cancel</button><button name=b value=x>Weiter</button></form> | | CONFIRM |"
            + " b=x",
        "<form><button name=b value=j>Ja</button><button name=b value=n>Nein</button></form> | |"
            + " DECLINE | b=n",
        "<!-- <form><button name=c value=c>c</button></form>"
            + " --><script>'<form>'</script><form><button name=b value=x>y</button></form> | |"
            + " CONFIRM | b=x",
        "<form><button type=button name=z value=z>?</button><button type=reset>r</button><button"
            + " name=b value=x>y</button></form> | | CONFIRM | b=x",
      })
  void form_is_filled_in(String page, String why, UserAct.Kind kind, String sent) {
    server.says("/p", 200, "text/html", page);

    assertThat(visit(act(kind)).sent()).as(why).contains(sent);

    assertThat(server.heard().get(1).method()).isEqualTo("GET");
    assertThat(server.heard().get(1).uri().getRawQuery()).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<form><button>yes</button></form> | LOOK",
        "<p>nothing to do</p> | CONFIRM",
        "<form><button>OK</button></form> | DECLINE",
        "<form><input name=t required><button>OK</button></form> | CONFIRM",
        "<form><input type=radio name=r required><button>OK</button></form> | CONFIRM",
        "<form><button>OK</button></form> | CHOOSE",
        "<form><input type=radio name=r value=1><button>OK</button></form> | CHOOSE",
        "<form><button>OK</button></form> | TYPE",
        "<form action=http://[><button>OK</button></form> | LOOK",
      })
  void page_is_left(String page, UserAct.Kind kind) {
    server.says("/p", 200, "text/html", page);

    Visit visit = visit(act(kind));

    assertThat(visit.status()).isEqualTo(200);
    assertThat(visit.sent()).isEmpty();
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void page_that_is_not_there_is_left() {
    assertThat(visit(UserAct.CONFIRM).status()).isEqualTo(404);
  }

  @Test
  void server_that_is_gone_shows_no_page() {
    server.close();

    assertThat(visit(UserAct.CONFIRM).status()).isZero();
  }

  @Test
  void page_that_is_ignored_is_not_fetched() {
    User user = User.who(UserAct.IGNORE);

    user.sees(server.at("/p"), lines);

    assertThat(user.acts(lines)).isEmpty();
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void pages_wait_in_order_and_the_oldest_are_lost_first() {
    User user = User.who(UserAct.LOOK);
    for (int page = 0; page < 102; page++) {
      user.sees(server.at("/" + page), lines);
    }

    List<Visit> visits = user.acts(lines);

    assertThat(visits).hasSize(100);
    assertThat(visits.get(0).page()).isEqualTo(server.at("/2"));
    assertThat(user.acts(lines)).isEmpty();
  }

  @Test
  void user_in_the_background_is_left_to_the_executor() {
    List<Runnable> tasks = new ArrayList<>();
    List<Visit> seen = new ArrayList<>();
    User user = User.who(UserAct.LOOK).inBackground(tasks::add, seen::add);

    user.sees(server.at("/p"), lines);
    assertThat(server.heard()).isEmpty();
    tasks.forEach(Runnable::run);

    assertThat(seen).singleElement().satisfies(v -> assertThat(v.status()).isEqualTo(404));
  }

  @Test
  void executor_that_closes_is_nobody_s_trouble() {
    User user =
        User.who(UserAct.LOOK)
            .inBackground(
                task -> {
                  throw new RejectedExecutionException();
                },
                visit -> {});

    user.sees(server.at("/p"), lines);

    assertThat(user.acts(lines)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void options_are_counted_from_one(int option) {
    assertThatThrownBy(() -> UserAct.choose(option)).isInstanceOf(IllegalArgumentException.class);
  }

  private Visit visit(UserAct act) {
    User user = User.who(act);
    user.sees(server.at("/p"), lines);
    return user.acts(lines).get(0);
  }

  private static UserAct act(UserAct.Kind kind) {
    return switch (kind) {
      case IGNORE -> UserAct.IGNORE;
      case LOOK -> UserAct.LOOK;
      case CONFIRM -> UserAct.CONFIRM;
      case DECLINE -> UserAct.DECLINE;
      case CHOOSE -> UserAct.choose(2);
      case TYPE -> UserAct.type("fü r");
    };
  }
}
