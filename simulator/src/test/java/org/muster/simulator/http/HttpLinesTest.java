package org.muster.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLinesTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();
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
  void request_is_written_and_answer_with_a_length_is_read() throws IOException {
    says("HTTP/1.1 201 Created\r\nX-One: a\r\nx-one: b\r\nContent-Length: 3\r\n\r\nabc");
    try (HttpLines lines = new HttpLines()) {
      Request request =
          new Request("PUT", uri("/p?q=%20"), Map.of("OMADM-DevID", "IMEI:1"), new byte[] {'x'});
      Answer answer = lines.exchange(request);
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("X-ONE")).contains("a, b");
      assertThat(answer.text()).isEqualTo("abc");
    }
    assertThat(heard)
        .containsExactly(
            "PUT /p?q=%20 HTTP/1.1",
            "Host: 127.0.0.1:" + server.getLocalPort(), "OMADM-DevID: IMEI:1", "Content-Length: 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc",
        "HTTP/1.0 200 OK\r\n\r\nabc",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 3\n\nabc",
      })
  void body_is_read_however_it_is_framed(String answer) throws IOException {
    says(answer);
    assertThat(get().text()).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 2x0 OK\r\n\r\n",
      })
  void broken_answer_is_an_error(String answer) {
    says(answer);
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
  }

  @Test
  void part_of_a_body_that_broke_off_is_not_lost() {
    says("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 4\r\n\r\nabc");
    assertThatThrownBy(this::get)
        .isInstanceOfSatisfying(
            BrokenOff.class,
            broken -> {
              assertThat(broken.answer().text()).isEqualTo("abc");
              assertThat(broken.answer().header("ETag")).hasValue("\"v1\"");
            });
  }

  @Test
  void line_breaks_where_it_is_to_break_and_is_not_used_again() throws IOException {
    says("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd");
    try (HttpLines lines = new HttpLines()) {
      Request fragile = new Request("GET", uri("/1"), Map.of(), new byte[0], false, 3);
      assertThatThrownBy(() -> lines.exchange(fragile))
          .isInstanceOfSatisfying(
              BrokenOff.class, broken -> assertThat(broken.answer().text()).isEqualTo("abc"));
      says("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nxyz");
      assertThat(lines.exchange(fragile).text()).isEqualTo("xyz");
    }
  }

  @Test
  void head_without_end_is_given_up() {
    says("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000));
    assertThatThrownBy(this::get).hasMessageContaining("head too long");
  }

  @Test
  void answer_without_a_body_needs_no_length() throws IOException {
    says("HTTP/1.1 204 No Content\r\n\r\n");
    assertThat(get().body()).isEmpty();
  }

  @Test
  void connection_is_kept_for_the_next_request() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    says(answer + "a1", answer + "a2");
    try (HttpLines lines = new HttpLines()) {
      assertThat(lines.exchange(Request.get(uri("/1"), Map.of())).text()).isEqualTo("a1");
      assertThat(lines.exchange(Request.get(uri("/2"), Map.of())).text()).isEqualTo("a2");
    }
  }

  @Test
  void connection_that_was_closed_while_it_rested_is_replaced()
      throws IOException, InterruptedException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    CountDownLatch closed = says(answer + "a1");
    try (HttpLines lines = new HttpLines(Duration.ofSeconds(30), Duration.ZERO)) {
      assertThat(lines.exchange(Request.get(uri("/1"), Map.of())).text()).isEqualTo("a1");
      closed.await();
      says(answer + "a2");
      assertThat(lines.exchange(Request.get(uri("/2"), Map.of())).text()).isEqualTo("a2");
    }
  }

  @Test
  void connection_that_rested_in_silence_is_used_again() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    says(answer + "a1", answer + "a2");
    try (HttpLines lines = new HttpLines(Duration.ofSeconds(30), Duration.ZERO)) {
      assertThat(lines.exchange(Request.get(uri("/1"), Map.of())).text()).isEqualTo("a1");
      assertThat(lines.exchange(Request.get(uri("/2"), Map.of())).text()).isEqualTo("a2");
    }
  }

  @Test
  void request_that_got_no_answer_is_not_sent_again() {
    says("");
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    assertThat(heard.stream().filter(line -> line.startsWith("GET"))).hasSize(1);
  }

  @Test
  void patience_ends() throws IOException {
    try (HttpLines lines = new HttpLines(Duration.ofMillis(50))) {
      assertThatThrownBy(() -> lines.exchange(Request.get(uri("/"), Map.of())))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void what_is_no_http_address_and_what_would_break_a_header_is_refused() throws IOException {
    try (HttpLines lines = new HttpLines()) {
      assertThatThrownBy(() -> lines.exchange(Request.get(URI.create("ftp://h/"), Map.of())))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> lines.exchange(Request.get(uri("/"), Map.of("A", "b\r\nEvil: c"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Answer get() throws IOException {
    try (HttpLines lines = new HttpLines()) {
      return lines.exchange(Request.get(uri("/"), Map.of()));
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** Answers the requests of one connection, then closes it; a second one is never accepted. */
  private CountDownLatch says(String... answers) {
    CountDownLatch closed = new CountDownLatch(1);
    Thread speaker =
        new Thread(
            () -> {
              speak(answers);
              closed.countDown();
            });
    speaker.setDaemon(true);
    speaker.start();
    return closed;
  }

  private void speak(String... answers) {
    try (Socket socket = server.accept()) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String answer : answers) {
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
          heard.add(line);
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      heard.add(e.toString());
    }
  }
}
