package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.NodeData;

/** Where the things belong that a device sends (TS §7.2.1.4). */
class SightingTest {

  @Test
  void an_item_is_what_it_says_it_is() {
    Sighting seen =
        only(
            "urn:oma:mo:x:1.0/(x)/A?nv=(x)/ID:1",
            "[{\"ClientURI\":\"urn:oma:mo:x:1.0/left/A\",\"MOData\":{\"A\":5}}]");

    assertThat(seen.instance()).isEqualTo("left");
    assertThat(seen.path()).isEqualTo("A");
    assertThat(seen.label()).isEqualTo("A");
    assertThat(seen.content()).hasToString("5");
  }

  @Test
  void an_item_that_does_not_say_is_what_was_asked_for() {
    Sighting seen = only("urn:oma:mo:x:1.0//B/C", "[{\"MOData\":{\"C\":{\"D\":1}}}]");

    assertThat(seen.moid()).isEqualTo("urn:oma:mo:x:1.0");
    assertThat(seen.instance()).isEmpty();
    assertThat(seen.path()).isEqualTo("B/C");
  }

  @Test
  void what_cannot_be_placed_is_not_seen() {
    assertThat(in("urn:oma:mo:x:1.0/*/A", "[{\"MOData\":{\"A\":5}}]")).isEmpty();
    assertThat(in("urn:oma:mo:x:1.0//(x)", "[{\"MOData\":{\"A\":5}}]")).isEmpty();
    assertThat(in(null, "[{\"MOData\":{\"A\":5}}]")).isEmpty();
    assertThat(in("urn:oma:mo:x:1.0//A", "no json")).isEmpty();
  }

  @Test
  void every_match_of_a_wildcard_is_seen() {
    List<Sighting> seen =
        in(
            "urn:oma:mo:x:1.0/*/A",
            "[{\"ClientURI\":\"urn:oma:mo:x:1.0/l/A\",\"MOData\":{\"A\":1}},"
                + "{\"ClientURI\":\"urn:oma:mo:x:1.0/r/A\",\"MOData\":{\"A\":2}}]");

    assertThat(seen).extracting(Sighting::instance).containsExactly("l", "r");
  }

  @Test
  void only_a_root_that_was_read_completely_shows_a_whole_instance() {
    String root = "[{\"ClientURI\":\"urn:oma:mo:x:1.0//\",\"CV\":\"v1\",\"MOData\":{\"R\":{}}}]";

    assertThat(only("urn:oma:mo:x:1.0//", root).isWholeInstance()).isTrue();
    assertThat(only("urn:oma:mo:x:1.0//", root).validator()).isEqualTo("v1");
    assertThat(only("urn:oma:mo:x:1.0//?lv=1", root).isWholeInstance()).isFalse();
    assertThat(only("urn:oma:mo:x:1.0//A", "[{\"MOData\":{\"A\":5}}]").isWholeInstance()).isFalse();
  }

  @Test
  void a_raw_leaf_is_text_or_base64() {
    assertThat(raw("text/plain", "größer").content()).hasToString("\"größer\"");
    assertThat(raw("application/octet-stream", "\u0001").content()).hasToString("\"AQ==\"");
  }

  private static Sighting raw(String type, String value) {
    NodeData data = new NodeData(type, value.getBytes(StandardCharsets.UTF_8));
    return Sighting.in(observation("urn:oma:mo:x:1.0//A", data)).get(0);
  }

  private static Sighting only(String asked, String json) {
    List<Sighting> seen = in(asked, json);
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }

  private static List<Sighting> in(String asked, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Sighting.in(observation(asked, new NodeData("application/dmmo+json", bytes)));
  }

  private static Observation observation(String asked, NodeData data) {
    return new Observation(
        new DeviceId("PlanB"),
        asked == null ? null : ClientUri.parse(asked),
        data,
        new NodeSource(null, null, "GET"),
        Instant.EPOCH);
  }
}
