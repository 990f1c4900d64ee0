package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the other end does, an exchange ends. */
@Timeout(60)
class HttpLineTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final HttpLine line = new HttpLine(Duration.ofSeconds(5));
  private final ScriptedPeer peer;

  HttpLineTest() throws IOException {
    peer = new ScriptedPeer();
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
  }

  @Test
  void an_answer_has_its_status_its_headers_and_its_text() throws Exception {
    peer.answers(404, "nobody here, Zoë", "X-Reason: 7");

    HttpAnswer answer = line.exchange(request(), LONG);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.isTaken()).isFalse();
    assertThat(answer.header("x-reason")).contains("7");
    assertThat(answer.text()).isEqualTo("nobody here, Zoë");
  }

  @Test
  void a_body_that_never_ends_is_cut_off_and_the_connection_closed() throws Exception {
    peer.answersForEver(8_192);

    HttpAnswer answer = line.exchange(request(), LONG);

    assertThat(answer.body()).hasSize(HttpLine.MOST_BYTES);
    assertThat(peer.isLeft()).isTrue();
  }

  @Test
  void a_body_that_comes_in_drops_is_not_waited_for_longer_than_agreed() throws Exception {
    peer.plays(
        out -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12".getBytes());
          out.flush();
          untilClosed();
        });

    assertDown(SHORT, "did not answer in time");
  }

  @Test
  void a_gateway_that_says_nothing_is_not_waited_for_longer_than_agreed() {
    peer.plays(out -> untilClosed());

    assertDown(SHORT, "did not answer in time");
  }

  @Test
  void whoever_hangs_up_or_talks_nonsense_is_down() {
    peer.plays(out -> {});
    assertDown(LONG, "could not be reached");

    peer.plays(out -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes()));
    assertDown(LONG, "could not be reached");
  }

  @Test
  void a_redirection_is_an_answer_like_others() throws Exception {
    peer.answers(302, "", "Location: " + peer.at("/elsewhere"));

    assertThat(line.exchange(request(), LONG).status()).isEqualTo(302);
  }

  @Test
  void where_nobody_listens_it_is_down() throws Exception {
    peer.close();

    assertDown(LONG, "could not be reached: ConnectException");
  }

  private void assertDown(Duration within, String words) {
    assertThatThrownBy(() -> line.exchange(request(), within))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.DOWN))
        .hasMessageContaining(words);
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(peer.at("/push?token=s3cret"))
        .POST(HttpRequest.BodyPublishers.ofString("x"))
        .build();
  }

  private void untilClosed() {
    try {
      peer.isLeft();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
