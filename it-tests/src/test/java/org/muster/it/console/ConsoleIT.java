package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/** An operator and a browser. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class ConsoleIT {

  private static final String DEVICE = "IMEI:351234567890123";

  @Test
  void an_operator_queues_a_command_and_watches_it_done_packages_included() throws Exception {
    Optional<Path> chromium = Chromium.installed();
    assumeThat(chromium).as("a Chromium on the path").isPresent();
    try (ServerProcess server = started();
        PushedDevice device = PushedDevice.enlisted(DEVICE, server);
        Browser browser = Browser.opened(chromium.orElseThrow())) {
      ConsolePage console = new ConsolePage(browser.page());
      queuesACommand(console, server);
      console.seesCommand("SUCCEEDED", "Virtual Device");
      console.picture("command-done");
      looksIntoItsSession(console);
      console.openOverview();
      console.seesChartSaying("Sessions per minute in the last hour: 1 opened, 1 ended.");
      console.picture("overview");
      assertThat(device.sessions()).isEqualTo(1);
      // The console asks who is signed in before anybody is.
      assertThat(browser.complaints()).containsExactly("401 " + server.uri() + "/api/v1/me");
    }
  }

  private static ServerProcess started() throws IOException {
    ServerProcess server = new ServerProcess("server", Map.of());
    server.start();
    return server;
  }

  private static void queuesACommand(ConsolePage console, ServerProcess server) {
    console.open(server.uri());
    console.picture("sign-in");
    console.signIn(server.administrator());
    console.picture("overview-at-first");
    console.openDevice(DEVICE);
    console.picture("device");
    console.queueGet("urn:oma:mo:oma-dm-devinfo:1.2//Mod");
    console.picture("command-queued");
  }

  private static void looksIntoItsSession(ConsolePage console) {
    console.openOnlySession();
    // The notification, and the session that it called for
    assertThat(console.packages(5)).containsExactly("0", "1", "2", "3", "2");
    console.picture("session");
    console.showPackagesAsTheyTravelled();
    console.picture("session-as-it-travelled");
  }
}
