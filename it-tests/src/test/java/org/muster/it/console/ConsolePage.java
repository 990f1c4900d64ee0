package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.muster.simulator.http.Credentials;

/**
 * The console as its operator sees it. Each verb waits for what it needs; each state that is waited
 * for may take a while, because a device has to be called in.
 */
final class ConsolePage {

  private static final double PATIENCE = 60_000;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Page page;
  private int pictures;

  ConsolePage(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  void open(URI server) {
    page.navigate(server.resolve("/console/").toString());
    part("sign-in-username").waitFor();
  }

  void signIn(Credentials operator) {
    part("sign-in-username").fill(operator.username());
    part("sign-in-password").fill(operator.password());
    part("sign-in-submit").click();
    part("overview-chart").waitFor();
  }

  void openDevice(String id) {
    part("nav-devices").click();
    page.locator("[data-testid=device-row][data-device-id='" + id + "']")
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    part("composer-command").waitFor();
  }

  void queueGet(String clientUri) {
    part("composer-command").selectOption("GET");
    part("composer-param-0").fill(clientUri);
    part("composer-submit").click();
  }

  /** Waits until the only command is in a state, and shows what it brought. */
  void seesCommand(String state, String outcome) {
    assertThat(part("command-row"))
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    assertThat(part("command-row")).containsText(outcome);
  }

  void openOnlySession() {
    part("tab-sessions").click();
    part("session-row").getByRole(AriaRole.LINK).first().click();
    part("packages-raw").waitFor();
  }

  /** The numbers of the packages that are shown, in order. */
  List<String> packages(int count) {
    assertThat(part("package")).hasCount(count);
    return part("package").all().stream().map(one -> one.getAttribute("data-package")).toList();
  }

  void showPackagesAsTheyTravelled() {
    part("packages-raw").click();
  }

  void openOverview() {
    part("nav-overview").click();
  }

  /** What the chart says to those who do not see it. */
  void seesChartSaying(String words) {
    Locator chart = part("overview-chart");
    assertThat(chart)
        .hasAttribute(
            "aria-label", words, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    assertThat(chart.locator("canvas")).isVisible();
  }

  /** Keeps a picture of the whole page, numbered in the order they are taken. */
  void picture(String name) {
    pictures++;
    Path file = SCREENSHOTS.resolve(String.format("%02d-%s.png", pictures, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
