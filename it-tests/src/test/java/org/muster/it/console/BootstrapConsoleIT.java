package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.Bootstrapping;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.HttpLines;

/** An operator who gives devices their accounts. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class BootstrapConsoleIT {

  private static final String DEVICE = "ToBeBootstrapped";

  @Test
  void an_operator_gives_a_device_its_account_changes_it_and_registers_many() throws Exception {
    try (ServerProcess server = new ServerProcess("bootstrap-console", Map.of())) {
      server.start();
      PushedDevice.enlisted(DEVICE, server).close();
      ConsoleVisit.at(
          server,
          List.of(),
          (console, page) -> {
            console.openDevice(DEVICE);
            console.openTab("settings");
            bootstraps(page);
            isForEverybody(console, "bootstrap");
            rotates(page);
            enrols(page);
            isForEverybody(console, "enrolment");
          });
    }
  }

  private static void bootstraps(Page page) throws IOException {
    part(page, "prepare-bootstrap").click();
    assertThat(part(page, "bootstrap-shown-once")).containsText("never again");
    assertThat(part(page, "bootstrap-qr")).isVisible();
    assertThat(part(page, "bootstrap-row")).hasAttribute("data-state", "PREPARED");
    String url = part(page, "bootstrap-url").textContent();
    try (HttpLines lines = new HttpLines();
        VirtualDevice device =
            VirtualDevice.named(DEVICE)
                .bootstrappedBy(new Bootstrapping(lines).from(url, DEVICE))
                .build()) {
      assertThat(part(page, "bootstrap-row")).hasAttribute("data-state", "HANDED_OUT");
      assertThat(device.contact().isOrderly()).isTrue();
    }
    assertThat(part(page, "bootstrap-row")).hasAttribute("data-state", "COMPLETED");
  }

  private static void rotates(Page page) {
    part(page, "rotate").click();
    assertThat(page.locator("dialog")).containsText("until it has what is new");
    part(page, "confirm-yes").click();
    assertThat(part(page, "account-change")).hasCount(2);
  }

  private static void enrols(Page page) {
    part(page, "nav-devices").click();
    part(page, "register-many").click();
    byte[] csv = "id,groups\nFactory-1,north\nno id here,\n".getBytes(StandardCharsets.UTF_8);
    part(page, "enrolment-file").setInputFiles(new FilePayload("devices.csv", "text/csv", csv));
    Download download = page.waitForDownload(() -> part(page, "enrol").click());
    assertThat(download.suggestedFilename()).isEqualTo("bootstraps.zip");
    assertThat(part(page, "enrolled")).isVisible();
  }

  private static Locator part(Page page, String testId) {
    return page.getByTestId(testId);
  }
}
