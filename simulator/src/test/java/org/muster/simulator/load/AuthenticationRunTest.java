package org.muster.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.load.Latencies.Spread;
import org.muster.simulator.wire.DeviceConnection;

class AuthenticationRunTest {

  private static final String CHALLENGE =
      "Digest realm=\"muster\", qop=\"auth\", algorithm=SHA-256, nonce=\"once\"";

  private final HttpLines lines = new HttpLines();
  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() throws IOException {
    lines.close();
    server.close();
  }

  @Test
  void both_come_in_turn_and_the_challenge_is_not_measured() throws IOException {
    server.asks("[[\"END\"]]").says("/dm", 401, Map.of("WWW-Authenticate", CHALLENGE), "");
    for (int n = 0; n < 7; n++) {
      server.asks("[[\"END\"]]");
    }

    AuthenticationFigures figures = run().run(1, 3);

    assertThat(figures.basic().count()).isEqualTo(3);
    assertThat(figures.digest().count()).isEqualTo(3);
    assertThat(server.heard().stream().skip(3))
        .extracting(heard -> heard.header("Authorization").split(" ")[0])
        .containsExactly("Basic", "Digest", "Digest", "Basic", "Basic", "Digest");
  }

  @Test
  void a_refusal_ends_it() {
    server.asks("[[\"END\"]]").says("/dm", 429, "text/plain", "too many sessions");

    assertThatThrownBy(() -> run().run(1, 3))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP 429");
    assertThatThrownBy(() -> run().run(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> run().run(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void times_are_known_as_they_were() {
    Stopwatch watch = new Stopwatch(200);
    assertThat(watch.spread()).isEqualTo(new Spread(0, 0, 0, 0, 0));
    for (int micros = 100; micros > 0; micros--) {
      watch.add(micros * 1000L);
    }
    assertThat(watch.spread()).isEqualTo(new Spread(100, 0.05, 0.09, 0.099, 0.1));
  }

  private AuthenticationRun run() {
    return new AuthenticationRun(connection(), connection().byDigest());
  }

  private DeviceConnection connection() {
    return new DeviceConnection(server.at("/dm"), "SIM-1", new Credentials("SIM-1", "x"), lines);
  }
}
