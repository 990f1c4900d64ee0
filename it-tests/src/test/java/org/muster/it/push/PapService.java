package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.muster.it.lockstep.Hold;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.push.PushSubmission;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * An operator's push proxy gateway that hands what it is given to the test. It accepts, unless it
 * was told otherwise; a push-id that it has accepted before is a duplicate to it.
 */
final class PapService implements AutoCloseable {

  /** The next submission is accepted, but the line breaks before that is said. */
  static final int BREAKS_OFF = -1;

  private static final int PATIENCE = 30;
  private static final int PAP = 1_000;

  private final HttpServer server;
  private final HttpLines lines = new HttpLines();
  private final BlockingQueue<PushSubmission> taken = new LinkedBlockingQueue<>();
  private final Deque<Integer> stumbles = new ConcurrentLinkedDeque<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> signed = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Hold hold = new Hold();
  private volatile boolean down;

  private PapService(HttpServer server) {
    this.server = server;
  }

  static PapService open() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      PapService service = new PapService(HttpServer.create(anyPort, 0));
      service.server.createContext("/pap", service::receive);
      service.server.setExecutor(service.threads);
      service.server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (down) {
        return;
      }
      signed.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      PushSubmission push =
          PushSubmission.read(exchange.getRequestHeaders().getFirst("Content-Type"), body);
      asked.add(push.pushId());
      answer(exchange, push, stumbles.poll());
    }
  }

  /** Numbers of four digits are PAP's, others are HTTP's. */
  private void answer(HttpExchange exchange, PushSubmission push, Integer stumble)
      throws IOException {
    if (stumble != null && stumble > 0 && stumble < PAP) {
      exchange.sendResponseHeaders(stumble, -1);
      return;
    }
    int code = stumble == null || stumble == BREAKS_OFF ? 1001 : stumble;
    if (code == 1001 && !known.add(push.pushId())) {
      code = 2007;
    } else if (code == 1001) {
      taken.add(push);
    }
    hold.pass();
    if (stumble == null || stumble != BREAKS_OFF) {
      byte[] answer = push.response(code, "as the test said");
      exchange.sendResponseHeaders(202, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** The next submissions are answered with these codes of PAP, or these statuses of HTTP. */
  PapService stumblesWith(int... codes) {
    for (int code : codes) {
      stumbles.add(code);
    }
    return this;
  }

  /** By this its answers are held back; submissions are taken nevertheless. */
  Hold hold() {
    return hold;
  }

  /** Whether it hangs up on everybody. */
  void isDown(boolean now) {
    down = now;
  }

  /** Waits for the next submission that it accepted; its notification must be signed right. */
  PushSubmission delivers() {
    try {
      PushSubmission push = taken.poll(PATIENCE, TimeUnit.SECONDS);
      assertThat(push).as("a submission within 30 seconds").isNotNull();
      PushService.verify(Notification.read(push.content()));
      return push;
    } catch (UnreadablePackage e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The NOTIFICATION-ID that a submission bears. */
  static int idOf(PushSubmission push) {
    try {
      return Notification.read(push.content()).id().orElseThrow();
    } catch (UnreadablePackage e) {
      throw new AssertionError(e);
    }
  }

  /** Tells the server what became of a submission; returns its answer. */
  Answer tells(PushSubmission push, String state) {
    URI to = URI.create(push.notifyTo().orElseThrow());
    return posts(to, push.result(state, 1000, "as the test said"));
  }

  /** Tells the server anything. */
  Answer posts(URI to, byte[] body) {
    try {
      return lines.exchange(
          new Request("POST", to, Map.of("Content-Type", "application/xml"), body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many submissions were accepted and not looked at yet. */
  int waiting() {
    return taken.size();
  }

  /** The push-ids of all submissions, accepted or not, in their order. */
  List<String> asked() {
    return asked;
  }

  /** What whoever submitted showed, in their order. */
  List<String> signed() {
    return signed;
  }

  /** Settings of a gateway that leads here, and is told by it what became of notifications. */
  Map<String, String> settings(String password) {
    return Map.of(
        "url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/pap",
        "domain",
        "ppg.example",
        "username",
        "muster",
        "password",
        password,
        "resultsAt",
        ServerUnderTest.at("").toString());
  }

  @Override
  public void close() {
    hold.ends();
    server.stop(0);
    threads.shutdownNow();
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
