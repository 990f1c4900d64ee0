package org.muster.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muster.it.nodes.AtOnce.atOnce;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.DigestLogin;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Package3;

/** What a device has proven, begun or lost at one of two nodes, it has at the other. */
@Tag("kill")
@Timeout(300)
@ExtendWith(TwoNodesExtension.class)
class DevicesAtTwoNodesIT {

  private static final String GET = "[\"GET\",\"urn:oma:mo:oma-dm-devinfo:1.2//DevID\"]";
  private static final byte[] NOT_FOUND = "{\"Status\":[{\"sc\":404}]}".getBytes();
  private static final String END = "{\"CMD\":[[\"END\"]]}";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Node a;
  private final Node b;

  DevicesAtTwoNodesIT(TwoNodes nodes) {
    a = nodes.a();
    b = nodes.b();
  }

  @Test
  void a_nonce_of_one_node_is_good_at_the_other_and_no_answer_is_good_twice() {
    Credentials device = a.registers("DIGEST");
    DigestLogin login = new DigestLogin(device);
    assertThat(login.isChallengedBy(a.openedBy("DIGEST", null))).isTrue();
    String shown = login.authorization("POST", "/dm").orElseThrow();

    assertThat(b.openedBy("DIGEST", shown).status()).isEqualTo(200);

    for (Node node : List.of(a, b)) {
      Answer replayed = node.openedBy("DIGEST", shown);
      assertThat(replayed.status()).isEqualTo(401);
      assertThat(replayed.header("WWW-Authenticate").orElseThrow()).contains("stale=true");
    }
    assertThat(a.sessionsOf("DIGEST")).hasSize(1);
    String next = login.authorization("POST", "/dm").orElseThrow();
    assertThat(a.openedBy("DIGEST", next).status()).isEqualTo(200);
    assertThat(b.openedBy("DIGEST", next).status()).isEqualTo(401);
    assertThat(b.sessionsOf("DIGEST")).hasSize(2);
  }

  @Test
  void of_one_answer_that_comes_to_both_nodes_at_once_one_is_good() throws Exception {
    Credentials device = a.registers("TWICE");
    DigestLogin login = new DigestLogin(device);
    login.isChallengedBy(a.openedBy("TWICE", null));
    for (int n = 0; n < 10; n++) {
      String shown = login.authorization("POST", "/dm").orElseThrow();

      List<Answer> answers =
          atOnce(() -> a.openedBy("TWICE", shown), () -> b.openedBy("TWICE", shown));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401);
    }
  }

  @Test
  void a_session_that_was_begun_at_one_node_goes_on_at_the_other() throws IOException {
    Credentials device = a.registers("TRAVELLER");
    String command = a.queues("TRAVELLER", GET);
    assertThat(a.openedBy(device).text()).contains("GET");

    Answer end = b.visitedBy(device).respond(Package3.MEDIA_TYPE, NOT_FOUND);

    assertThat(end.text()).isEqualTo(END);
    isSeen(command, "FAILED");
    assertThat(a.sessionsOf("TRAVELLER")).containsExactly("ENDED");
  }

  @Test
  void a_package1_at_one_node_supersedes_the_session_of_the_other() throws IOException {
    Credentials device = a.registers("RESTLESS");
    String command = a.queues("RESTLESS", GET);
    DeviceConnection atA = a.visitedBy(device);
    assertThat(atA.initiate("{}").text()).contains("GET");

    assertThat(b.openedBy(device).text()).contains("GET");

    assertThat(a.sessionsOf("RESTLESS")).containsExactly("AWAITING_RESULTS", "SUPERSEDED");
    assertThat(atA.respond(Package3.MEDIA_TYPE, NOT_FOUND).text()).isEqualTo(END);
    isSeen(command, "FAILED");
    assertThat(b.sessionsOf("RESTLESS")).containsExactly("ENDED", "SUPERSEDED");
  }

  @Test
  void a_device_that_comes_to_both_nodes_at_once_has_one_live_session() throws Exception {
    for (int n = 0; n < 5; n++) {
      String id = "BOTH-" + n;
      Credentials device = a.registers(id);
      a.queues(id, GET);

      List<Answer> answers = atOnce(() -> a.openedBy(device), () -> b.openedBy(device));

      assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
      assertThat(a.sessionsOf(id)).containsExactlyInAnyOrder("AWAITING_RESULTS", "SUPERSEDED");
    }
  }

  @Test
  void a_credential_that_is_revoked_at_one_node_is_refused_there_at_once_and_soon_at_the_other() {
    Credentials device = a.registers("REVOKED");
    DigestLogin login = new DigestLogin(device);
    login.isChallengedBy(b.openedBy("REVOKED", null));
    for (Node node : List.of(a, b)) {
      assertThat(node.openedBy(device).status()).isEqualTo(200);
      assertThat(node.openedBy("REVOKED", digest(login)).status()).isEqualTo(200);
    }

    String id = a.list("/devices/REVOKED/credentials").get(0).getString("id");
    a.does("DELETE", "/devices/REVOKED/credentials/" + id, null);

    assertThat(a.openedBy(device).status()).isEqualTo(401);
    assertThat(a.openedBy("REVOKED", digest(login)).status()).isEqualTo(401);
    await("a node that has forgotten it")
        .atMost(PATIENCE)
        .until(
            () ->
                b.openedBy(device).status() == 401
                    && b.openedBy("REVOKED", digest(login)).status() == 401);
  }

  private String digest(DigestLogin login) {
    return login.authorization("POST", "/dm").orElseThrow();
  }

  @Test
  void whoever_guesses_at_one_node_is_not_listened_to_at_the_other() {
    Credentials device = a.registers("GUESSED");
    Credentials guess = new Credentials("GUESSED", "a guess");
    for (int n = 0; n < TwoNodes.GUESSES; n++) {
      assertThat(a.openedBy(guess).status()).isEqualTo(401);
    }
    assertThat(a.openedBy(device).status()).isEqualTo(429);

    await("a node that has heard of it")
        .atMost(PATIENCE)
        .until(() -> b.openedBy(device).status(), Integer.valueOf(429)::equals);
  }

  @Test
  void a_device_that_is_blocked_at_one_node_begins_nothing_at_the_other() {
    Credentials device = a.registers("BLOCKED");
    a.queues("BLOCKED", GET);
    assertThat(b.openedBy(device).text()).contains("GET");

    a.does("PUT", "/devices/BLOCKED/state", "{\"state\":\"BLOCKED\"}");

    assertThat(b.openedBy(device).text()).doesNotContain("GET");
    assertThat(a.sessionsOf("BLOCKED")).as("the one that it had").hasSize(1);
  }

  /** Both nodes say so, however long it takes the one that was told to apply it. */
  private void isSeen(String command, String state) {
    for (Node node : List.of(a, b)) {
      await("command " + state)
          .atMost(PATIENCE)
          .until(
              () -> node.does("GET", "/commands/" + command, null).getString("state"),
              state::equals);
    }
  }
}
