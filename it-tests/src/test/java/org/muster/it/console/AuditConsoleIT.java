package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/**
 * An operator looks into the audit trail, and does something that cannot be undone. Skipped where
 * there is no Chromium.
 */
@Tag("browser")
@Timeout(600)
class AuditConsoleIT {

  private static final String WIPE = "urn:oma:mo:oma-lawmo:1.0//Operations/Wipe";

  @Test
  void an_operator_is_asked_why_stops_it_and_finds_all_of_it_in_the_trail() throws Exception {
    try (ServerProcess server =
        new ServerProcess("audit-console", Map.of("MUSTER_APPROVAL_DELAY", "PT1H"))) {
      server.start();
      ConsoleVisit.at(
          server,
          List.of("400 /api/v1/devices/Lost/commands"),
          (console, page) -> {
            new PushScreens(page).register("Lost", "", "");
            page.navigate(server.uri() + "/console/devices/Lost");
            wipes(page, console);
            stops(page, console, server);
            looksIntoTheTrail(page, console, server);
          });
    }
  }

  private static void wipes(Page page, ConsolePage console) {
    part(page, "composer-command").selectOption("EXEC");
    part(page, "composer-param-0").fill(WIPE);
    part(page, "composer-submit").click();
    part(page, "reason").fill("left in a taxi");
    console.picture("reason");
    part(page, "reason-yes").click();
    assertThat(part(page, "warnings")).containsText("can be stopped until then");
  }

  private static void stops(Page page, ConsolePage console, ServerProcess server) {
    page.navigate(server.uri() + "/console/approvals");
    assertThat(part(page, "approval-row")).containsText("left in a taxi");
    assertThat(part(page, "countdown")).containsText("min");
    isForEverybody(console, "approvals");
    part(page, "refuse").click();
    part(page, "reason").fill("found again");
    part(page, "reason-yes").click();
    assertThat(part(page, "approval-row")).hasAttribute("data-state", "REFUSED");
  }

  private static void looksIntoTheTrail(Page page, ConsolePage console, ServerProcess server) {
    page.navigate(server.uri() + "/console/audit");
    part(page, "audit-verify").click();
    assertThat(part(page, "audit-intact")).containsText("Intact");
    part(page, "audit-subject").fill("Lost");
    part(page, "audit-narrow").click();
    assertThat(part(page, "audit-row")).hasCount(3);
    part(page, "audit-open").first().click();
    isForEverybody(console, "audit");
    page.navigate(server.uri() + "/console/devices/Lost/audit");
    assertThat(part(page, "audit-row")).hasCount(3);
    isForEverybody(console, "device-audit");
  }

  private static com.microsoft.playwright.Locator part(Page page, String name) {
    return page.locator("[data-testid=" + name + "]");
  }
}
