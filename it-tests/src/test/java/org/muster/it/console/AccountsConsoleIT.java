package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;
import org.muster.it.lockstep.AuthenticatorApp;

/** Operators who see to accounts, in a browser. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class AccountsConsoleIT {

  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    server = new ServerProcess("accounts-console", Map.of());
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void somebody_who_is_limited_sees_what_they_may_and_signs_in_with_an_app() throws Exception {
    ConsoleVisit.at(
        server,
        List.of("401 /api/v1/sign-in"),
        (console, page) -> {
          AccountScreens accounts = new AccountScreens(page);
          String password = accounts.make("ann", "operator", "north");
          isForEverybody(console, "operators");
          accounts.openRoles();
          isForEverybody(console, "roles");

          accounts.changeTo("ann", password);
          accounts.seesPlaces("devices", "sessions", "gateways");
          accounts.seesNoPlaces("overview", "operators", "dead-letters");

          accounts.open();
          AuthenticatorApp app = new AuthenticatorApp(accounts.beginFactor(password));
          isForEverybody(console, "second-factor");
          accounts.confirmFactor(app.code(0));
          isForEverybody(console, "account");
          assertThat(accounts.makeToken("ci", "device.read")).startsWith("mst_");
          accounts.signOut();

          accounts.signIn("ann", password);
          accounts.giveCode(app.code(1));
          accounts.seesPlaces("devices");
        });
  }
}
