package org.muster.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muster.it.nodes.AtOnce.atOnce;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** What operators may do, and what is written down of it, is one for two nodes. */
@Tag("kill")
@Timeout(300)
@ExtendWith(TwoNodesExtension.class)
class OperatorsAtTwoNodesIT {

  private static final String WIPE = "[\"EXEC\",\"urn:oma:mo:oma-lawmo:1.0//Operations/Wipe\"]";
  private static final String PASSWORD = "ein Pferd frisst keinen Salat";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MANY = 40;

  private final Node a;
  private final Node b;

  OperatorsAtTwoNodesIT(TwoNodes nodes) {
    a = nodes.a();
    b = nodes.b();
  }

  @Test
  void entries_of_both_nodes_are_one_chain() throws Exception {
    Set<String> registered = new TreeSet<>();
    atOnce(() -> many(a, "CHAIN-A"), () -> many(b, "CHAIN-B")).forEach(registered::addAll);

    await("all of them in the chain")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(this::chained, registered::equals);
    for (Node node : List.of(a, b)) {
      JsonObject found = verified(node);
      assertThat(found.getBoolean("intact")).as(found.toString()).isTrue();
    }
  }

  private static List<String> many(Node node, String prefix) {
    List<String> ids = IntStream.range(0, MANY).mapToObj(n -> prefix + n).toList();
    ids.forEach(node::registers);
    return ids;
  }

  /** The devices of this test that the chain has an entry of. */
  private Set<String> chained() {
    return Pattern.compile("CHAIN-[AB]\\d+")
        .matcher(a.asked("GET", "/audit/export", null).text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonObject verified(Node node) {
    return node.does("POST", "/audit/verification", "");
  }

  @Test
  void whoever_is_locked_out_at_one_node_is_locked_out_at_the_other() {
    a.does(
        "POST",
        "/operators",
        "{\"username\":\"guessed\",\"password\":\"%s\",\"roles\":[{\"role\":\"operator\"}]}"
            .formatted(PASSWORD));
    String right = new Credentials("guessed", PASSWORD).asBasic();
    String wrong = new Credentials("guessed", PASSWORD + "!").asBasic();
    assertThat(b.askedBy(right, "GET", "/devices", null).status()).isEqualTo(200);

    for (int n = 0; n < TwoNodes.FAILURES; n++) {
      Node node = n % 2 == 0 ? a : b;
      assertThat(node.askedBy(wrong, "GET", "/devices", null).status()).isEqualTo(401);
    }

    assertThat(a.askedBy(right, "GET", "/devices", null).status()).isEqualTo(401);
    assertThat(b.askedBy(right, "GET", "/devices", null).status()).isEqualTo(401);
  }

  @Test
  void a_token_that_is_revoked_at_one_node_is_worth_nothing_at_the_other() {
    JsonObject made =
        a.does("POST", "/tokens", "{\"name\":\"ci\",\"permissions\":[\"device.read\"]}");
    String shown = "Bearer " + made.getString("token");
    assertThat(b.askedBy(shown, "GET", "/devices", null).status()).isEqualTo(200);

    String id = a.list("/tokens").get(0).getString("id");
    a.does("DELETE", "/tokens/" + id, null);

    assertThat(b.askedBy(shown, "GET", "/devices", null).status()).isEqualTo(401);
  }

  @Test
  void what_cannot_be_undone_is_counted_for_both_nodes_together() throws Exception {
    List<Callable<Answer>> wishes = new ArrayList<>();
    for (int n = 0; n < TwoNodes.BUDGET; n++) {
      wishes.add(wipe(a, "LOST-A" + n));
      wishes.add(wipe(b, "LOST-B" + n));
    }

    List<Integer> answers = atOnce(wishes).stream().map(Answer::status).toList();

    assertThat(Collections.frequency(answers, 202)).as("%s", answers).isEqualTo(TwoNodes.BUDGET);
    assertThat(Collections.frequency(answers, 503)).as("%s", answers).isEqualTo(TwoNodes.BUDGET);
    assertThat(wipe(a, "LOST-AT-LAST").call().status()).isEqualTo(503);
  }

  private static Callable<Answer> wipe(Node node, String id) {
    node.registers(id);
    String form = "{\"command\":" + WIPE + ",\"notify\":false,\"override\":true}";
    return () -> node.asked("POST", "/devices/" + id + "/commands", form);
  }
}
