package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** An operator who calls a device, and looks at what became of that. */
final class NotificationScreens {

  private static final double PATIENCE = 60_000;

  private final Page page;

  NotificationScreens(Page page) {
    this.page = page;
  }

  void notifyNow() {
    part("notify-now").click();
  }

  void seesSaid(String words) {
    assertThat(part("notify-said")).containsText(words);
  }

  /** Waits for what becomes of the call. */
  void seesCall(String state) {
    assertThat(part("notify-state"))
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  /** Shows the attempts of the only notification of the device that is open. */
  void seesOnlyTry(String state, String gateway, String outcome) {
    assertThat(part("notification-row")).hasAttribute("data-state", state);
    part("notification-tries").click();
    assertThat(part("try-row")).hasAttribute("data-outcome", outcome);
    assertThat(part("try-row").getByRole(AriaRole.LINK)).hasText(gateway);
  }

  void openOnly() {
    part("notification-row").getByRole(AriaRole.LINK).first().click();
    part("notification").waitFor();
  }

  /** Goes to the session that answered the notification that is open. */
  void openAnsweringSession() {
    part("answering-session").click();
    part("packages-raw").waitFor();
  }

  void open() {
    part("nav-notifications").click();
    part("state-ALL").waitFor();
  }

  void filter(String state) {
    part("state-" + state).click();
    assertThat(part("state-" + state)).hasAttribute("aria-current", "true");
  }

  void seesRows(int count) {
    assertThat(part("notification-row")).hasCount(count);
  }

  void seesWords(String words) {
    assertThat(page.getByText(words)).isVisible();
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
