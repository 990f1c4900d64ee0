package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/**
 * A device says markup in every text that it can send; an operator looks at every screen that shows
 * what devices say. Nothing of it runs, and nothing of it becomes an element. Skipped where there
 * is no Chromium.
 */
@Tag("browser")
@Timeout(600)
class HostileTextsIT {

  private static final String DEVICE = "/console/devices/" + HostileDevice.encoded();

  private static final List<String> SCREENS =
      List.of(
          "/console/",
          "/console/devices",
          DEVICE,
          DEVICE + "/tree",
          DEVICE + "/tree?object=urn%3Aacme%3Amo%3Ax%3A1.0&instance=1",
          DEVICE + "/tasks",
          DEVICE + "/rights",
          DEVICE + "/questions",
          DEVICE + "/sessions",
          DEVICE + "/notifications",
          DEVICE + "/alerts",
          DEVICE + "/incidents",
          DEVICE + "/audit",
          DEVICE + "/identity",
          DEVICE + "/settings",
          "/console/sessions",
          "/console/notifications",
          "/console/alerts",
          "/console/objects",
          "/console/objects/unknown",
          "/console/dead-letters",
          "/console/gateways",
          "/console/trust",
          "/console/trust/schemes",
          "/console/audit");

  @Test
  void nothing_that_a_device_says_runs_in_the_console() throws Exception {
    try (ServerProcess server = new ServerProcess("hostile-texts", Map.of());
        HostileDevice device = started(server)) {
      device.saysEverything();
      ConsoleVisit.at(
          server,
          List.of(),
          (console, page) -> {
            page.exposeFunction("pwned", arguments -> ran());
            List<String> shown = new ArrayList<>();
            for (String screen : SCREENS) {
              look(page, server, screen, shown);
            }
            looksIntoSessions(page, server, shown);
            assertThat(ran).isZero();
            // Not incidents: what was refused is told in the server's own words.
            assertThat(shown)
                .contains(
                    DEVICE,
                    DEVICE + "/questions",
                    DEVICE + "/alerts",
                    "/console/alerts",
                    "/console/objects/unknown",
                    "sessions");
          });
    }
  }

  private int ran;

  private Object ran() {
    ran++;
    return null;
  }

  private static HostileDevice started(ServerProcess server) throws Exception {
    server.start();
    return new HostileDevice(server);
  }

  private static void look(Page page, ServerProcess server, String screen, List<String> shown) {
    page.navigate(server.uri() + screen);
    settles(page);
    if (isHarmless(page, screen)) {
      shown.add(screen);
    }
  }

  /** Each session of the device with its packages, as they are and as they travelled. */
  private static void looksIntoSessions(Page page, ServerProcess server, List<String> shown) {
    page.navigate(server.uri() + DEVICE + "/sessions");
    settles(page);
    List<String> links =
        page.locator("[data-testid=session-row] a.row-link").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    for (String link : links) {
      page.navigate(server.uri() + link);
      settles(page);
      boolean seen = isHarmless(page, link);
      page.locator("[data-testid=packages-raw]").click();
      settles(page);
      if (isHarmless(page, link) || seen) {
        shown.add("sessions");
      }
    }
  }

  private static void settles(Page page) {
    page.locator("main h1").first().waitFor();
    page.waitForCondition(() -> page.locator("main .waiting").count() == 0);
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    page.evaluate(
        "document.querySelectorAll('main details, main [aria-expanded=false]')"
            + ".forEach(one => one.tagName === 'DETAILS' ? one.open = true : one.click())");
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Whether what the device says is shown here; it has to be a text. */
  private static boolean isHarmless(Page page, String screen) {
    assertThat(page.locator("img[src=x], main script, [onerror], [onload]").count())
        .as(screen)
        .isZero();
    assertThat(page.locator("a[href^='javascript:' i]").count()).as(screen).isZero();
    return page.locator("main").innerText().contains("marker<img src=x");
  }
}
