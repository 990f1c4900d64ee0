package org.muster.it.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A browser without a window, with a profile that is new and goes with it, and with one page whose
 * every complaint is kept. For one thread.
 */
final class Browser implements AutoCloseable {

  /** It speaks with nobody but the server under test. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Set<String> GRAVE = Set.of("error", "warning", "assert");

  private final Playwright playwright;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserContext context =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS))
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC"));
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onResponse(this::answered);
  }

  static Browser opened(Path program) {
    return new Browser(program);
  }

  Page page() {
    return page;
  }

  /**
   * What the page complained of since it was opened: uncaught errors, what it wrote to the
   * browser's console as an error or a warning, violations of its own content security policy
   * included, and answers that were refusals.
   */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** A refusal is kept by its own event, which says more. */
  private void heard(ConsoleMessage message) {
    if (GRAVE.contains(message.type()) && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.type() + ": " + message.text());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400) {
      complaints.add(response.status() + " " + response.url());
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
