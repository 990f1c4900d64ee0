package org.muster.simulator.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.muster.simulator.Doorbell;
import org.muster.simulator.PushListener;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.push.HttpInbox;
import org.muster.simulator.push.PushProxy;
import org.muster.simulator.push.UdpListener;
import org.muster.simulator.push.WebhookCheck;
import org.muster.simulator.sms.SmsCentre;
import org.muster.simulator.sms.SmsInbox;
import picocli.CommandLine.Option;

/**
 * How notifications reach devices. For all ways but plain HTTP a gateway is set up at the server,
 * with secrets that are new each time.
 */
final class ReachOptions {

  private static final int KEY_BYTES = 32;
  private static final int LONGEST_SMPP_PASSWORD = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Option(
      names = "--reach",
      defaultValue = "http",
      description =
          "How devices are reached: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Reach reach;

  @Option(
      names = "--gateway",
      description = "The name of the gateway that is set up for that (default: sim-<reach>).")
  private String gateway;

  @Option(
      names = "--push-port",
      defaultValue = "0",
      description = "Where notifications arrive; 0: any free port (default).")
  private int port;

  /** Opens the devices' end, and sets the server's end up. */
  PushEnd open(ServerOptions server, HttpLines lines, Executor sessions) throws IOException {
    Optional<OperatorApi> operator = server.operator(lines);
    return switch (reach) {
      case HTTP -> new PushEnd("http", PushListener.open(port, sessions));
      case UDP -> {
        setUp(operator, Map.of());
        yield new PushEnd(name(), UdpListener.open(port, sessions));
      }
      case GATEWAY -> gateway(operator, sessions);
      case PAP -> proxy(server, operator, lines, sessions);
      case SMS -> smsCentre(operator, sessions);
    };
  }

  private PushEnd smsCentre(Optional<OperatorApi> operator, Executor sessions) throws IOException {
    String systemId = "simulator";
    String password = randomText().substring(0, LONGEST_SMPP_PASSWORD);
    SmsCentre centre = SmsCentre.open("127.0.0.1", port, systemId, password);
    setUp(operator, Map.of("hosts", centre.address(), "systemId", systemId, "password", password));
    return new PushEnd(name(), new SmsInbox(centre, sessions));
  }

  private PushEnd gateway(Optional<OperatorApi> operator, Executor sessions) throws IOException {
    String secret = "whsec_" + randomText();
    HttpInbox inbox = HttpInbox.open(port, new WebhookCheck(secret, Clock.systemUTC()), sessions);
    setUp(operator, Map.of("url", inbox.url().toString(), "secret", secret));
    return new PushEnd(name(), inbox);
  }

  private PushEnd proxy(
      ServerOptions server, Optional<OperatorApi> operator, HttpLines lines, Executor sessions)
      throws IOException {
    Credentials initiator = new Credentials("muster", randomText());
    PushProxy proxy = PushProxy.open(port, initiator, new Doorbell(sessions), lines);
    setUp(
        operator,
        Map.of(
            "url", proxy.url().toString(),
            "username", initiator.username(),
            "password", initiator.password(),
            "resultsAt", server.address().toString()));
    return new PushEnd(name(), proxy);
  }

  private void setUp(Optional<OperatorApi> operator, Map<String, String> settings)
      throws IOException {
    operator
        .orElseThrow(() -> new IOException("no gateway can be set up: --admin-password?"))
        .gateway(name(), reach.kind(), settings);
  }

  private String name() {
    return gateway == null ? "sim-" + reach : gateway;
  }

  private static String randomText() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
