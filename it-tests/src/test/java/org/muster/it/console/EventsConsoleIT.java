package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/**
 * An operator watches what happens, and says where it is sent to. Skipped where there is no
 * Chromium.
 */
@Tag("browser")
@Timeout(600)
class EventsConsoleIT {

  private static final double PATIENCE = 60_000;

  @Test
  void an_operator_sees_what_happens_as_it_happens_and_where_it_is_sent_to() throws Exception {
    try (ServerProcess server = new ServerProcess("events-console", Map.of())) {
      server.start();
      ConsoleVisit.at(
          server,
          List.of("400 /api/v1/webhooks/tickets"),
          (console, page) -> {
            watches(console, page, server);
            setsUpAWebhook(console, page, server);
          });
    }
  }

  private static void watches(ConsolePage console, Page page, ServerProcess server) {
    page.navigate(server.uri() + "/console/events");
    sees(page, 0);
    Page other = page.context().newPage();
    other.navigate(server.uri() + "/console/");
    PushScreens devices = new PushScreens(other);

    devices.register("Seen", "", "");
    sees(page, 1);
    assertThat(part(page, "event-row")).containsText("device.registered");
    assertThat(part(page, "event-row")).containsText("Seen");
    ConsoleVisit.isForEverybody(console, "events");

    part(page, "hold").click();
    assertThat(part(page, "hold")).hasAttribute("aria-pressed", "true");
    devices.register("Later", "", "");
    assertThat(part(page, "event-row")).hasCount(1);
    part(page, "hold").click();
    sees(page, 2);
    assertThat(part(page, "event-row").first()).containsText("Later");

    part(page, "event-type").selectOption("command");
    sees(page, 0);
    other.close();
  }

  private static void setsUpAWebhook(ConsolePage console, Page page, ServerProcess server) {
    page.navigate(server.uri() + "/console/webhooks");
    assertThat(page.getByText("No webhook yet.")).isVisible();
    part(page, "new-webhook").click();
    part(page, "webhook-name").fill("tickets");
    part(page, "webhook-url").fill("https://10.0.0.1/");
    ConsoleVisit.isForEverybody(console, "webhook-form");
    part(page, "webhook-save").click();
    assertThat(page.getByText("leads into a private network")).isVisible();
    ConsoleVisit.isForEverybody(console, "webhooks");
  }

  /** Waits for so many events to be shown, or to be told that there are none. */
  private static void sees(Page page, int count) {
    if (count == 0) {
      assertThat(page.getByText("Nothing has happened lately.")).isVisible();
    }
    assertThat(part(page, "event-row"))
        .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
  }

  private static Locator part(Page page, String name) {
    return page.locator("[data-testid=" + name + "]");
  }
}
