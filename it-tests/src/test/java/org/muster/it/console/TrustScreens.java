package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** What operators say about whom the server believes. */
final class TrustScreens {

  private final Page page;

  TrustScreens(Page page) {
    this.page = page;
  }

  void openAuthorities() {
    part("nav-trust").click();
    part("tab-authorities").click();
    assertThat(part("tab-authorities")).hasAttribute("aria-current", "page");
  }

  void openSchemes() {
    part("nav-trust").click();
    part("tab-schemes").click();
    part("otherwise").waitFor();
  }

  void seesNoAuthority() {
    assertThat(page.getByText("No authority is believed yet.")).isVisible();
  }

  /** Begins to bring one; the form stays open. */
  void beginAuthority(String name) {
    part("new-authority").click();
    part("authority-name").fill(name);
  }

  /** What is pasted is refused, and the field says why. */
  void pastesInVain(String text) {
    part("authority-certificate").fill(text);
    part("authority-save").click();
    Locator field =
        page.locator(".field.wrong")
            .filter(new Locator.FilterOptions().setHas(part("authority-certificate")));
    assertThat(field.locator(".complaint")).isVisible();
  }

  /** Brings the file of a certificate, and waits until it is believed. */
  void bringsFile(String name, byte[] pem) {
    part("authority-file").setInputFiles(new FilePayload("ca.pem", "application/x-pem-file", pem));
    assertThat(part("authority-certificate")).not().hasValue("");
    part("authority-save").click();
    assertThat(page.locator("main h1")).hasText(name);
    part("authority-subject").waitFor();
  }

  void seesSubject(String text) {
    assertThat(part("authority-subject")).containsText(text);
  }

  void seesCrl(String words) {
    assertThat(part("authority-crl")).containsText(words);
  }

  void bringsCrl(byte[] list) {
    part("crl-file").setInputFiles(new FilePayload("ca.crl", "application/pkix-crl", list));
    part("crl-save").click();
    assertThat(part("crl-said")).containsText("1 taken back");
  }

  void mapsBy(String from, String pattern, String form) {
    part("mapping-from").selectOption(from);
    part("mapping-pattern").fill(pattern);
    page.locator("#mapping-form").fill(form);
    part("mapping-save").click();
    assertThat(part("authority-mapping")).containsText(form);
  }

  /** One of the calls that are shown says this. */
  void seesSameCall(String words) {
    assertThat(page.locator(".same-call pre").filter(saying(words))).hasCount(1);
  }

  void seesAuthority(String name, String subject) {
    assertThat(authority(name)).containsText(subject);
  }

  void openAuthority(String name) {
    openAuthorities();
    authority(name).locator("a.row-link").click();
    part("authority-subject").waitFor();
  }

  void removeAuthority(String name) {
    part("authority-remove").click();
    assertThat(part("confirm-yes")).isDisabled();
    part("confirm-typed").fill(name);
    part("confirm-yes").click();
    seesNoAuthority();
  }

  void seesNoRule() {
    assertThat(page.getByText("There is no rule.")).isVisible();
  }

  /** Begins a rule that takes one scheme away; the form stays open. */
  void beginRule(String kind, String subject, String without) {
    part("new-rule").click();
    part("rule-kind").selectOption(kind);
    part("rule-subject").fill(subject);
    part("scheme-" + without).uncheck();
  }

  void saveRule() {
    part("rule-save").click();
    assertThat(part("rule-save")).hasCount(0);
  }

  /** A rule stands where it counts. */
  void seesRule(String kind, String subject, String counts) {
    assertThat(rule(kind).filter(saying(subject))).containsText(counts);
  }

  void removeRule(String kind) {
    rule(kind).getByTestId("rule-remove").click();
    part("confirm-yes").click();
    assertThat(rule(kind)).hasCount(0);
  }

  void seesWhy(String words) {
    assertThat(part("device-rule")).containsText(words);
  }

  void seesSchemes(String... words) {
    assertThat(part("device-schemes").locator(".chip")).hasText(words);
  }

  /** Has a scheme taken away from the device that is open, by a rule of its own. */
  void makeOwnRule(String without) {
    part("device-rule-edit").click();
    part("scheme-" + without).uncheck();
    saveRule();
  }

  void removeOwnRule() {
    part("device-rule-remove").click();
    part("confirm-yes").click();
    assertThat(part("device-rule-remove")).hasCount(0);
  }

  void seesCredential(String state, String... heads) {
    assertThat(part("credential-row")).hasAttribute("data-state", state);
    for (String head : heads) {
      assertThat(part("credential-row").locator("td[data-label='" + head + "']")).not().isEmpty();
    }
  }

  void seesNone(String... parts) {
    for (String one : parts) {
      assertThat(part(one)).hasCount(0);
    }
  }

  private Locator authority(String name) {
    return page.locator("[data-testid=authority-row][data-authority='" + name + "']");
  }

  private Locator rule(String kind) {
    return page.locator("[data-testid=rule-row][data-kind='" + kind + "']");
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
