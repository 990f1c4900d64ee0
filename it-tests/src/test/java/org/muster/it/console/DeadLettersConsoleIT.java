package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/** An operator who finds what was given up. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class DeadLettersConsoleIT {

  private static final String DEVICE = "GivenUp";
  private static final String MODEL = "urn:oma:mo:oma-dm-devinfo:1.2//Mod";

  @Test
  void an_operator_has_a_result_tried_again_that_was_given_up_and_discards_another()
      throws Exception {
    int management = freePort();
    try (ServerProcess server = server(management);
        PushedDevice device = PushedDevice.enlisted(DEVICE, server);
        ResultsQueue results = new ResultsQueue(management)) {
      ConsoleVisit.at(
          server,
          List.of(),
          (console, page) -> {
            LetterScreens letters = new LetterScreens(page);
            letters.open("results");
            letters.seesThatAllIsWell();
            isForEverybody(console, "no-dead-letters");
            givesUp(results, console);
            letters.openFromOverview();
            letters.seesLettersOf(DEVICE);
            isForEverybody(console, "dead-letters");
            letters.retryAll();
            letters.seesThatAllIsWell();
            console.openDevice(DEVICE);
            console.seesCommand("SUCCEEDED", "Virtual Device");
            givesUp(results, console);
            letters.open("results");
            letters.seesLettersOf(DEVICE);
            letters.discardAll();
            letters.seesThatAllIsWell();
            assertThat(device.sessions()).isEqualTo(2);
          });
    }
  }

  private static void givesUp(ResultsQueue results, ConsolePage console) throws IOException {
    results.hold();
    console.openDevice(DEVICE);
    console.queueGet(MODEL);
    results.giveUp();
  }

  /** One that does not remember by itself, while somebody looks, what was given up. */
  private static ServerProcess server(int management) throws IOException {
    ServerProcess server =
        new ServerProcess(
            "letters-console",
            Map.of(
                "MUSTER_MANAGEMENT_PORT",
                Integer.toString(management),
                "MUSTER_SESSION_FORGOTTEN_AFTER",
                "PT1H"));
    server.start();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
