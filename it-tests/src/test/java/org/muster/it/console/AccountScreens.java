package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What operators do about accounts: those of others, and their own. */
final class AccountScreens {

  private final Page page;

  AccountScreens(Page page) {
    this.page = page;
  }

  /** Makes an account with a role for the devices of a group; returns the password. */
  String make(String name, String role, String group) {
    part("nav-operators").click();
    part("new-operator").click();
    part("operator-name").fill(name);
    part("role-" + role).check();
    page.locator("#" + role + "-groups").fill(group);
    part("operator-save").click();
    part("operator-done").waitFor();
    String password = page.locator("dialog .secrets code").textContent();
    part("operator-done").click();
    assertThat(row(name)).containsText(role);
    assertThat(row(name)).containsText(group);
    return password;
  }

  void openRoles() {
    part("nav-operators").click();
    part("tab-roles").click();
    assertThat(page.getByText("credential.write")).isVisible();
  }

  /** Signs out, and in again as somebody else. */
  void changeTo(String name, String password) {
    part("sign-out").click();
    signIn(name, password);
    part("account").waitFor();
  }

  void signIn(String name, String password) {
    part("sign-in-username").fill(name);
    part("sign-in-password").fill(password);
    part("sign-in-submit").click();
  }

  void open() {
    part("account").click();
    part("present-password").waitFor();
  }

  /** Begins a second factor; returns the secret. */
  String beginFactor(String password) {
    part("factor-present").fill(password);
    part("factor-begin").click();
    page.locator("svg.qr").waitFor();
    return part("factor-secret").textContent();
  }

  void confirmFactor(String code) {
    part("factor-confirm-code").fill(code);
    part("factor-confirm").click();
    part("recovery-codes").waitFor();
    part("factor-on").waitFor();
  }

  void signOut() {
    part("sign-out").click();
    part("sign-in-username").waitFor();
  }

  void giveCode(String code) {
    part("sign-in-code").fill(code);
    part("sign-in-submit").click();
  }

  /** Makes a token; returns it. */
  String makeToken(String name, String permission) {
    part("new-token").click();
    part("token-name").fill(name);
    part("may-" + permission).check();
    part("token-make").click();
    part("shown-once").waitFor();
    assertThat(part("token-row")).containsText(permission);
    return page.locator(".secrets code").first().textContent();
  }

  void seesPlaces(String... names) {
    for (String name : names) {
      assertThat(part("nav-" + name)).isVisible();
    }
  }

  void seesNoPlaces(String... names) {
    for (String name : names) {
      assertThat(part("nav-" + name)).hasCount(0);
    }
  }

  private Locator row(String name) {
    return page.locator("[data-testid=operator-row][data-operator='" + name + "']");
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
