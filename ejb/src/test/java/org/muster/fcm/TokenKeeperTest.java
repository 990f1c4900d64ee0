package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpLine;
import org.muster.gateway.ScriptedPeer;

/** Over real sockets. */
@Timeout(60)
class TokenKeeperTest {

  private final Hands clock = new Hands();
  private final ScriptedPeer peer;
  private final TokenKeeper keeper;

  TokenKeeperTest() throws IOException {
    peer = new ScriptedPeer();
    ServiceAccount account = ServiceAccount.read(Keys.file(peer.at("/token").toString()));
    keeper =
        new TokenKeeper(
            new TokenEndpoint(
                account.tokenUri(),
                account,
                Duration.ofSeconds(20),
                new HttpLine(Duration.ofSeconds(5)),
                clock),
            clock);
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
  }

  @Test
  void a_token_is_had_for_an_assertion() throws Exception {
    peer.answers(200, token("one", 3600));

    assertThat(keeper.token()).isEqualTo("one");

    ScriptedPeer.Request request = peer.request();
    assertThat(request.line()).isEqualTo("POST /token HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("content-type", "application/x-www-form-urlencoded");
    String form = URLDecoder.decode(new String(request.body()), StandardCharsets.UTF_8);
    assertThat(form)
        .startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=eyJ");
  }

  @Test
  void it_is_kept_until_shortly_before_it_expires() throws Exception {
    peer.answers(200, token("one", 3600)).answers(200, token("two", 3600));
    keeper.token();

    clock.turn(Duration.ofSeconds(3539));
    assertThat(keeper.token()).isEqualTo("one");
    clock.turn(Duration.ofSeconds(1));
    assertThat(keeper.token()).isEqualTo("two");
  }

  @Test
  void a_token_that_lives_for_seconds_is_of_use_all_the_same() throws Exception {
    peer.answers(200, token("one", 10));
    keeper.token();

    clock.turn(Duration.ofSeconds(8));
    assertThat(keeper.token()).isEqualTo("one");
  }

  @Test
  void a_spoilt_token_is_replaced_and_its_successor_is_not_spoilt_by_it() throws Exception {
    peer.answers(200, token("one", 3600)).answers(200, token("two", 3600));
    keeper.token();

    keeper.isSpoilt("one");
    assertThat(keeper.token()).isEqualTo("two");
    keeper.isSpoilt("one");
    assertThat(keeper.token()).isEqualTo("two");
  }

  @Test
  void many_threads_have_one_token() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    peer.plays(
        out -> {
          awaits(asked);
          write(out, token("one", 3600));
        });

    List<Object> had = many(asked);

    assertThat(had).hasSize(20).containsOnly("one");
  }

  @Test
  void many_threads_hear_of_one_failure() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    peer.plays(
        out -> {
          awaits(asked);
          out.write("HTTP/1.1 503 Away\r\nContent-Length: 0\r\n\r\n".getBytes());
        });

    List<Object> had = many(asked);

    assertThat(had).hasSize(20).containsOnly("No access token: the token endpoint answered 503.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"invalid_grant\",\"error_description\":\"Invalid JWT.\"}|"
            + "answered 400, invalid_grant: Invalid JWT.",
        "200 | {}                             | answered 200 without one",
        "200 | {\"access_token\":\"a\\nb\"}   | answered 200 without one",
        "200 | <html>                         | answered 200 without one",
        "500 | <html>                         | answered 500."
      })
  void an_endpoint_that_gives_none_is_down(int status, String body, String words) {
    peer.answers(status, body.strip());

    assertThatThrownBy(keeper::token)
        .isInstanceOf(GatewayRefusal.class)
        .hasMessageContaining(words.strip())
        .extracting(refusal -> ((GatewayRefusal) refusal).kind())
        .isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  @Test
  void an_endpoint_that_repeats_the_assertion_does_not_bring_it_into_the_words() {
    peer.plays(
        out -> {
          String form = new String(received().body(), StandardCharsets.US_ASCII);
          String assertion = form.substring(form.indexOf("&assertion=") + 11);
          String body = "{\"error\":\"bad\",\"error_description\":\"" + assertion + "\"}";
          out.write(
              ("HTTP/1.1 400 Bad\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                  .getBytes());
        });

    assertThatThrownBy(keeper::token)
        .hasMessageContaining("bad: ***")
        .hasMessageNotContaining("eyJ");
  }

  private ScriptedPeer.Request received() {
    try {
      return peer.request();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What twenty threads have, that all ask before the endpoint answers. */
  private List<Object> many(CountDownLatch answer) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      CountDownLatch asking = new CountDownLatch(20);
      Callable<Object> one =
          () -> {
            asking.countDown();
            try {
              return keeper.token();
            } catch (GatewayRefusal e) {
              return e.getMessage();
            }
          };
      List<Future<Object>> had = Stream.generate(() -> threads.submit(one)).limit(20).toList();
      asking.await();
      answer.countDown();
      return had.stream().map(TokenKeeperTest::get).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object get(Future<Object> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(OutputStream out, String body) throws IOException {
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes());
  }

  private static String token(String text, int seconds) {
    return "{\"access_token\":\"" + text + "\",\"expires_in\":" + seconds + "}";
  }

  /** A clock that is turned by hand. */
  private static final class Hands extends Clock {

    private Instant now = Instant.ofEpochSecond(1_700_000_000);

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
