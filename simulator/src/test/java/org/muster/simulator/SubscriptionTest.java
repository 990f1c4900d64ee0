package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.tree.TreeFault;

/** SUB and UNSUB: what has changed is sent unasked (TS §6). */
class SubscriptionTest {

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @Test
  void subscription_sends_every_change_until_it_is_cancelled() {
    URI news = met.server().at("/news");
    assertThat(met.outcome("SUB", news.toString(), DEMO + "//").status()).isEqualTo(200);
    met.server().says("/r", 200, "text/plain", "a").says("/news", 204, "text/plain", "");
    met.hget("/r", DEMO + "//Label");
    assertThat(met.server().heardAt("/news"))
        .singleElement()
        .satisfies(put -> assertThat(put.method()).isEqualTo("PUT"))
        .satisfies(put -> assertThat(put.text()).contains("\"Label\":\"a\""));
    assertThat(met.outcome("UNSUB", DEMO + "//").status()).isEqualTo(200);
    met.server().says("/r", 200, "text/plain", "b");
    met.hget("/r", DEMO + "//Label");
    assertThat(met.server().heardAt("/news")).hasSize(1);
  }

  @Test
  void subscription_hears_of_the_device_s_own_hand_after_the_session_too() throws TreeFault {
    met.outcome("SUB", met.server().at("/news").toString(), DEMO + "//");
    met.server().says("/news", 204, "text/plain", "").says("/news", 204, "text/plain", "");

    met.device().changes(DEMO + "//Label", "by hand");
    assertThat(met.outcome("UNSUB", DEMO + "//").status()).isEqualTo(200);
    met.device().changes(DEMO + "//Label", "unheard");

    assertThat(met.server().heardAt("/news"))
        .singleElement()
        .satisfies(put -> assertThat(put.text()).contains("\"Label\":\"by hand\""));
    assertThat(met.outcome("GET", DEMO + "//Label").data().orElseThrow().text())
        .isEqualTo("unheard");
  }

  @Test
  void subscription_to_rights_hears_of_those_that_come_and_go_with_instances() {
    try (Encounter other = Encounter.with(b -> b.servedBy("srv").guardedBy(AccessRights.of()))) {
      String rights = FactoryObjects.ACCESS_CONTROL + "//";
      other.server().says("/r", 200, "application/dmmo+json", "[{\"MOData\":{\"Demo\":{}}}]");
      assertThat(other.outcome("SUB", other.server().at("/news").toString(), rights).status())
          .isEqualTo(200);

      assertThat(other.hget("/r", DEMO + "/mine/").status()).isEqualTo(200);
      assertThat(other.outcome("DELETE", DEMO + "/mine/").status()).isEqualTo(200);

      assertThat(other.server().heardAt("/news"))
          .extracting(put -> put.text().contains("\"mine\""))
          .containsExactly(true, false);
    }
  }

  @Test
  void subscription_hears_once_of_what_changes_at_once() {
    met.outcome("SUB", met.server().at("/news").toString(), DEMO + "//");
    met.server()
        .says(
            "/r",
            200,
            "application/dmmo+json",
            "[{\"ClientURI\":\"%1$s/demo/Label\",\"MOData\":{\"Label\":\"a\"}},".formatted(DEMO)
                + "{\"ClientURI\":\"%1$s/demo/Limit\",\"MOData\":{\"Limit\":3}}]".formatted(DEMO));
    met.outcome("HGET", met.server().at("/r").toString());
    assertThat(met.server().heardAt("/news")).hasSize(1);
  }

  @Test
  void subscription_hears_nothing_of_other_nodes() {
    met.outcome("SUB", met.server().at("/news").toString(), DEMO + "//Limit");
    met.server().says("/r", 200, "text/plain", "a");
    met.hget("/r", DEMO + "//Label");
    assertThat(met.server().heardAt("/news")).isEmpty();
  }
}
