package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** What an operator does about push gateways. */
final class GatewayScreens {

  private static final double PATIENCE = 60_000;

  private final Page page;

  GatewayScreens(Page page) {
    this.page = page;
  }

  void open() {
    part("nav-gateways").click();
    part("gateway-row").first().waitFor();
  }

  void begin(String kind, String name) {
    open();
    part("new-gateway").click();
    part("kind-" + kind).click();
    part("gateway-name").fill(name);
  }

  void fill(String setting, String value) {
    part("setting-" + setting).fill(value);
  }

  void takeAway(String secret) {
    part("setting-" + secret + "-away").check();
  }

  void save() {
    part("gateway-save").click();
  }

  /** Saves, and waits until what is there is shown anew. */
  void saves() {
    save();
    assertThat(page.getByText("Saved.")).isVisible();
    page.reload();
    part("gateway-form").waitFor();
  }

  void sees(String setting, String value) {
    assertThat(part("setting-" + setting)).hasValue(value);
  }

  /** What is said of a secret, which is itself nowhere. */
  void seesOfSecret(String words, String secret) {
    assertThat(part("gateway-form")).containsText(words);
    assertThat(page.locator("body")).not().containsText(secret);
  }

  void seesComplaint(String setting, String words) {
    Locator field =
        page.locator(".field")
            .filter(new Locator.FilterOptions().setHas(part("setting-" + setting)));
    assertThat(field.locator(".complaint")).containsText(words);
    assertThat(page.locator(".complaint")).hasCount(1);
  }

  void seesGateway(String name) {
    assertThat(page.locator("h1")).hasText(name);
    part("gateway-form").waitFor();
  }

  void switchOff(String words) {
    part("gateway-switch").click();
    assertThat(page.locator("dialog")).containsText(words);
    part("confirm-yes").click();
    assertThat(part("gateway-health")).hasAttribute("data-state", "OFF");
  }

  void remove(String name) {
    part("gateway-remove").click();
    part("confirm-typed").fill(name);
    part("confirm-yes").click();
    part("gateway-row").first().waitFor();
    assertThat(row(name)).hasCount(0);
  }

  /** Begins to say how devices of a group are called; it is not saved. */
  void beginPreference(String name, String group, String gateway) {
    part("new-preference").click();
    part("preference-name").fill(name);
    part("preference-of").selectOption("group");
    part("preference-group").fill(group);
    page.getByLabel("Add " + gateway).click();
    assertThat(part("preference-channels")).hasValue(gateway);
  }

  void savePreference(String name) {
    part("preference-save").click();
    assertThat(preference(name)).isVisible();
  }

  /** A new one does not put itself in the place of one that there is. */
  void seesThatPreferenceIsTaken(String name, String group, String gateway) {
    beginPreference(name, group, gateway);
    part("preference-save").click();
    Locator field =
        page.locator(".field").filter(new Locator.FilterOptions().setHas(part("preference-name")));
    assertThat(field.locator(".complaint")).containsText("of this name already");
    page.keyboard().press("Escape");
    assertThat(part("preference-save")).hasCount(0);
  }

  void removePreference(String name) {
    preference(name).getByTestId("preference-remove").click();
    part("confirm-yes").click();
    assertThat(preference(name)).hasCount(0);
  }

  /** Waits for what a gateway did, which is written down now and then. */
  void seesFigure(String gateway, String measure) {
    assertThat(row(gateway).getByTestId("figure-" + measure)).isVisible(patiently());
  }

  void seesHowSoonDevicesCame(String gateway) {
    assertThat(row(gateway).getByTestId("contact-chart")).isVisible(patiently());
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }

  private Locator preference(String name) {
    return page.locator("[data-testid=preference-row][data-preference='" + name + "']");
  }

  private Locator row(String gateway) {
    return page.locator("[data-testid=gateway-row][data-gateway='" + gateway + "']");
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
