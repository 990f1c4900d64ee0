package org.muster.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests whose body waits, and other heads that are rare and allowed (RFC 9110 §10.1.1). */
class HaltingRequestTest {

  private static final String DONE = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void hangUp() throws IOException {
    server.close();
  }

  @Test
  void body_follows_when_it_is_wanted() throws IOException {
    CompletableFuture<String> heard = serves("HTTP/1.1 100 Continue\r\n\r\n", 4, DONE);

    assertThat(post(Map.of("Expect", "100-continue"), false).text()).isEqualTo("ok");

    assertThat(heard.join()).endsWith("body");
  }

  @Test
  void body_follows_when_the_server_says_nothing() throws IOException {
    CompletableFuture<String> heard = serves("", 4, DONE);

    assertThat(post(Map.of("Expect", "100-continue"), false).text()).isEqualTo("ok");

    assertThat(heard.join()).endsWith("body");
  }

  @Test
  void body_is_kept_when_the_server_has_answered() throws IOException {
    CompletableFuture<String> heard =
        serves("HTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\nno", 100, "");

    assertThat(post(Map.of("Expect", "100-continue"), false).status()).isEqualTo(401);

    assertThat(heard.join()).endsWith("\r\n\r\n");
  }

  @Test
  void host_may_be_another_and_blanks_may_be_missing() throws IOException {
    CompletableFuture<String> heard = serves("", 4, DONE);

    post(Map.of("Host", "elsewhere"), true);

    assertThat(heard.join())
        .isEqualTo("POST /p HTTP/1.1\r\nHost:elsewhere\r\nContent-Length:4\r\n\r\nbody");
  }

  @Test
  void connection_that_is_to_be_closed_is_not_used_again() throws IOException {
    try (HttpLines lines = new HttpLines()) {
      for (int i = 0; i < 2; i++) {
        CompletableFuture<String> heard = serves("", 4, DONE);
        lines.exchange(request(Map.of("Connection", "close"), false));
        assertThat(heard.join()).contains("Connection: close");
      }
    }
  }

  private Answer post(Map<String, String> headers, boolean tight) throws IOException {
    try (HttpLines lines = new HttpLines()) {
      return lines.exchange(request(headers, tight));
    }
  }

  private Request request(Map<String, String> headers, boolean tight) {
    URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/p");
    return new Request(
        "POST", uri, headers, "body".getBytes(StandardCharsets.US_ASCII), tight, Request.NEVER);
  }

  /** Reads a head, speaks, reads so many bytes if they come, speaks; tells all it heard. */
  private CompletableFuture<String> serves(String first, int body, String second) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder heard = new StringBuilder();
            while (heard.indexOf("\r\n\r\n") < 0) {
              heard.append((char) in.read());
            }
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            heard.append(new String(in.readNBytes(body), StandardCharsets.US_ASCII));
            socket.getOutputStream().write(second.getBytes(StandardCharsets.US_ASCII));
            return heard.toString();
          } catch (IOException e) {
            return e.toString();
          }
        });
  }
}
