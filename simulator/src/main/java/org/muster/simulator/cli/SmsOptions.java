package org.muster.simulator.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.sms.SmsCentre;
import picocli.CommandLine.Option;

/** Whether devices are reached by short messages, and through which gateway. */
final class SmsOptions {

  private static final String SYSTEM_ID = "simulator";
  private static final int PASSWORD_BYTES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Option(
      names = "--sms-port",
      description = "Devices have telephone numbers, and an SMS centre listens there by SMPP.")
  private Integer port;

  @Option(
      names = "--sms-host",
      defaultValue = "127.0.0.1",
      description = "Where it listens, and the server finds it (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--sms-gateway",
      defaultValue = "simulated-sms",
      description = "The gateway that the server gets for it (default: ${DEFAULT-VALUE}).")
  private String gateway;

  boolean isOn() {
    return port != null;
  }

  String gateway() {
    return gateway;
  }

  /** The number of a device; no country has this code. */
  static String numberOf(int device) {
    return "+999%09d".formatted(device);
  }

  /** Opens the centre, and makes the server bind to it. */
  SmsCentre open(Optional<OperatorApi> operator) throws IOException {
    OperatorApi api =
        operator.orElseThrow(() -> new IOException("no gateway can be set up: --admin-password?"));
    byte[] random = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    SmsCentre centre = SmsCentre.open(host, port, SYSTEM_ID, password);
    api.setUp(
        gateway,
        "smpp",
        Map.of("hosts", centre.address(), "systemId", SYSTEM_ID, "password", password));
    return centre;
  }
}
