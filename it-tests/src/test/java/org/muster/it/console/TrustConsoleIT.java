package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.it.kill.ServerProcess;
import org.muster.it.trust.CertificateShop;

/**
 * Operators who say whom the server believes, in a browser; an authority and a device have markup
 * for names. Skipped where there is no Chromium.
 */
@Tag("browser")
@Timeout(600)
class TrustConsoleIT {

  private static final String DEVICE = "IMEI:490154203237518";
  private static final String MARKUP = "<img src=x onerror=pwned()>";
  private static final String MODEL = "Meter" + MARKUP;

  /** What is written of a name has an escape before each equals sign; this has none. */
  private static final String AUTHORITY = "<marquee >";

  @TempDir static Path folder;

  private static ServerProcess server;
  private static CertificateShop shop;

  private final AtomicInteger ran = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    shop =
        new CertificateShop(folder)
            .authority("factory", "CN=\"" + AUTHORITY + "\", O=Acme")
            .issued("lost", "factory", "CN=IMEI:1");
    server = new ServerProcess("trust-console", Map.of());
    server.start();
    ModelledDevice.says(DEVICE, MODEL, server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_authority_is_brought_looked_after_and_removed() throws Exception {
    ConsoleVisit.at(
        server,
        List.of("400 /api/v1/device-authorities"),
        (console, page) -> {
          listensForMarkup(page);
          TrustScreens trust = new TrustScreens(page);
          trust.openAuthorities();
          trust.seesNoAuthority();
          isForEverybody(console, "authorities-none");
          trust.beginAuthority("factory");
          trust.pastesInVain("-----BEGIN NOTHING-----");
          isForEverybody(console, "authority-form");
          trust.bringsFile("factory", shop.pem("factory"));
          trust.seesSubject("<marquee");
          trust.seesCrl("No CRL");
          trust.bringsCrl(shop.crl("factory", shop.certificate("lost")));
          trust.seesCrl("1 taken back");
          trust.mapsBy("SAN_URI", "urn:imei:(\\d+)", "IMEI:$1");
          trust.seesSameCall("IMEI:$1");
          isForEverybody(console, "authority");

          trust.openAuthorities();
          trust.seesAuthority("factory", "<marquee");
          isForEverybody(console, "authorities");
          isHarmless(page, "<marquee");
          trust.openAuthority("factory");
          trust.removeAuthority("factory");
        });
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_device_says_which_rule_holds_for_it() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          listensForMarkup(page);
          TrustScreens trust = new TrustScreens(page);
          trust.openSchemes();
          trust.seesNoRule();
          isForEverybody(console, "schemes-none");
          trust.beginRule("MODEL", MODEL, "BASIC");
          console.seesSameCall("DIGEST_MD5");
          isForEverybody(console, "scheme-form");
          trust.saveRule();
          trust.seesRule("MODEL", MODEL, "third");

          console.openDevice(DEVICE);
          console.openTab("identity");
          trust.seesWhy("of its model " + MODEL);
          trust.seesSchemes(
              "Client certificate", "Pre-shared key", "Digest (SHA-256)", "Digest (MD5)");
          trust.seesCredential("VALID", "Valid from", "Until", "Last used");
          isForEverybody(console, "identity");
          isHarmless(page, "<img src=x");
          trust.makeOwnRule("DIGEST_MD5");
          trust.seesWhy("Its own rule");
          trust.seesSchemes("Client certificate", "Pre-shared key", "Digest (SHA-256)");

          trust.openSchemes();
          trust.seesRule("DEVICE", DEVICE, "first");
          isForEverybody(console, "schemes");
          isHarmless(page, "<img src=x");
          trust.removeRule("MODEL");
          console.openDevice(DEVICE);
          console.openTab("identity");
          trust.removeOwnRule();
          trust.seesWhy("what holds for all");
        });
    assertThat(ran).hasValue(0);
  }

  @Test
  void who_may_only_look_sees_no_actions() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          AccountScreens accounts = new AccountScreens(page);
          String operator = accounts.make("oscar", "operator", "");
          String viewer = accounts.make("vera", "viewer", "");
          TrustScreens trust = new TrustScreens(page);

          accounts.changeTo("oscar", operator);
          trust.openAuthorities();
          trust.seesNone("new-authority", "first-authority");
          trust.openSchemes();
          trust.seesNone("new-rule", "first-rule");

          accounts.changeTo("vera", viewer);
          accounts.seesNoPlaces("trust");
          page.navigate(server.uri() + "/console/devices/" + DEVICE + "/identity");
          trust.seesWhy("what holds for all");
          trust.seesCredential("VALID", "Valid from");
          trust.seesNone("device-rule-edit", "new-password", "add-PSK", "revoke-credential");
        });
  }

  private void listensForMarkup(Page page) {
    page.exposeFunction("pwned", arguments -> ran.incrementAndGet());
  }

  /** What is said is shown, as a text. */
  private static void isHarmless(Page page, String said) {
    assertThat(page.locator("img[src=x], main marquee, [onerror]").count()).isZero();
    assertThat(page.locator("main").innerText()).contains(said);
  }
}
