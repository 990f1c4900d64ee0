package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an operator does about dead letters. */
final class LetterScreens {

  private final Page page;

  LetterScreens(Page page) {
    this.page = page;
  }

  void open(String queue) {
    part("nav-dead-letters").click();
    part("queue-" + queue).click();
    assertThat(part("queue-" + queue)).hasAttribute("aria-current", "true");
  }

  /** Follows what the overview says as long as there are any. */
  void openFromOverview() {
    part("nav-overview").click();
    part("given-up").getByRole(AriaRole.LINK).click();
    part("letter-row").first().waitFor();
  }

  void seesThatAllIsWell() {
    assertThat(page.getByText("All is well: there are no dead letters.")).isVisible();
  }

  /** Waits for letters, which must be of one device, and looks into the first. */
  void seesLettersOf(String device) {
    part("letter-row").first().waitFor();
    for (Locator row : part("letter-row").all()) {
      assertThat(row).containsText(device);
    }
    part("letter-row").first().locator("summary").click();
    assertThat(part("letter-row").first().locator("pre")).containsText(device);
  }

  /** Has every letter tried again, one by one. */
  void retryAll() {
    for (int left = part("letter-row").count(); left > 0; left--) {
      part("letter-retry").first().click();
      assertThat(part("letter-row")).hasCount(left - 1);
      assertThat(part("letter-said")).containsText("tried again now");
    }
  }

  /** Throws every letter away, one by one; each time it is asked for. */
  void discardAll() {
    for (int left = part("letter-row").count(); left > 0; left--) {
      part("letter-discard").first().click();
      assertThat(page.locator("dialog")).containsText("cannot be undone");
      part("confirm-yes").click();
      assertThat(part("letter-row")).hasCount(left - 1);
    }
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
