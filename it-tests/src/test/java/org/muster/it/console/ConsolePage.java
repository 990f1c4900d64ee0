package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    sees(part("command-row"), state);
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

  /** Opens another side of the device that is shown. */
  void openTab(String name) {
    part("tab-" + name).click();
    assertThat(part("tab-" + name)).hasAttribute("aria-current", "page");
  }

  /** Begins a task of one step: a value is written, and read back. */
  void beginWriting(String clientUri, String value) {
    part("task-0-verb").selectOption("write");
    part("task-0-uri").fill(clientUri);
    part("task-0-value").fill(value);
    part("task-submit").click();
  }

  /** Begins to write a grant, as far as everybody reading; it is not sent. */
  void writeGrant(String moid, String instance) {
    part("task-0-verb").selectOption("grant");
    part("task-0-object").fill(moid);
    part("task-0-instance").fill(instance);
    part("task-0-authority").fill("*");
    part("task-0-right-read").check();
  }

  /** Begins to write a read of some levels, where a leaf has a value; it is not sent. */
  void writeNarrowRead(String clientUri, String leaf, String value) {
    part("task-0-verb").selectOption("read");
    part("task-0-uri").fill(clientUri);
    part("task-0-levels").fill("1");
    part("task-0-add-condition").click();
    part("task-0-condition-0-path").fill(leaf);
    part("task-0-condition-0-value").fill(value);
  }

  /** Waits for what the same task is as a call of the API. */
  void seesSameCall(String json) {
    assertThat(page.locator(".same-call pre")).containsText(json);
  }

  /** Sees who has defined the object whose instance is open. */
  void seesDefinedBy(String words) {
    assertThat(page.getByText(words)).isVisible();
  }

  void seesOnlyTask(String state) {
    sees(part("task"), state);
    assertThat(part("step")).hasAttribute("data-state", state);
  }

  /** Opens the nodes of an instance. */
  void openInstance(String instance) {
    part("instance")
        .filter(new Locator.FilterOptions().setHas(page.getByText(instance, exactly())))
        .click();
  }

  void seesNode(String path, String value) {
    assertThat(node(path)).containsText(value);
  }

  /** Writes a node where it stands in the tree, and waits until the device has done it. */
  void writeNode(String path, String value) {
    node(path).getByTestId("node-act").click();
    part("node-write").check();
    part("node-value").fill(value);
    part("node-submit").click();
    sees(part("watched-task"), "SUCCEEDED");
  }

  void openObjects() {
    part("nav-objects").click();
    part("ddf-file").waitFor();
  }

  void upload(String file, String ddf) {
    part("ddf-file")
        .setInputFiles(
            new FilePayload(file, "application/xml", ddf.getBytes(StandardCharsets.UTF_8)));
    part("ddf-upload").click();
  }

  /** Opens a definition off the list. */
  void openDefinition(String moid) {
    page.locator("[data-testid=definition-row][data-object='" + moid + "']")
        .getByRole(AriaRole.LINK)
        .first()
        .click();
  }

  void openUnknownObjects() {
    part("nav-objects").click();
    part("tab-unknown").click();
  }

  void seesUnknownObject(String moid) {
    page.locator("[data-testid=unknown-row][data-object='" + moid + "']").waitFor();
  }

  void seesNoUnknownObject() {
    assertThat(page.getByText("Every object that devices announce is defined.")).isVisible();
  }

  /** What of the page that is shown cannot be used by those who do not see it. */
  List<String> barriers() {
    return Accessibility.barriers(page);
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

  /** As {@link #picture}, as a telephone in a dark room has it; the page stays as narrow. */
  void narrowPicture(String name) {
    page.setViewportSize(390, 844);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(name + "-narrow");
  }

  /** By how many pixels the page is wider than its window. */
  int overhang() {
    return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .intValue();
  }

  void widen() {
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private Locator node(String path) {
    return page.locator("[data-testid=node][data-path='" + path + "']");
  }

  private static void sees(Locator one, String state) {
    assertThat(one)
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
