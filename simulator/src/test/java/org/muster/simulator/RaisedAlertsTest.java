package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.wire.Alert;

/** Alerts that a device raises of its own accord (TS §9). */
class RaisedAlertsTest {

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";
  private static final String TYPE = "urn:x:battery-low";
  private static final String END = "[[\"END\"]]";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @Test
  void alert_is_told_until_it_was_heard_and_then_no_more() {
    met.device().raises(alert("a"));
    met.server().says("/dm", 500, "text/plain", "").asks(END).asks(END);

    for (int i = 0; i < 3; i++) {
      met.device().contact();
    }

    assertThat(met.texts())
        .extracting(package1 -> package1.contains(TYPE))
        .containsExactly(true, true, false);
    assertThat(met.texts().get(1)).contains("\"Data\":{\"level\":\"a\"}");
  }

  @Test
  void alerts_come_behind_the_session_s_own_in_their_order() {
    met.device().raises(alert("a"));
    met.device().raises(alert("b"));
    met.server().asks(END);

    met.device().contact();

    assertThat(met.texts().get(0)).matches(".*ClientInitiatedMgmt.*\"a\".*\"b\".*");
  }

  @Test
  void alert_is_not_told_where_an_execution_s_end_is_wanted() {
    met.outcome("EXEC", DEMO + "//Run", met.server().at("/done").toString());
    met.device().raises(alert("a"));
    met.server().asksAt("/done", END).asks(END);

    met.device().contact();
    met.device().contact();

    assertThat(met.server().heardAt("/done").get(0).text()).doesNotContain(TYPE);
    assertThat(met.texts().get(met.texts().size() - 1)).contains(TYPE);
  }

  private static Alert alert(String level) {
    return new Alert(
        TYPE, Optional.empty(), Optional.of(JsonText.object().add("level", level).build()));
  }
}
