package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/** An operator who says how devices are called. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class PushConsoleIT {

  private static final String NOWHERE = "http://127.0.0.1:9/";

  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    server = new ServerProcess("push-console", Map.of());
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_operator_who_edits_one_address_keeps_the_others() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          PushScreens push = new PushScreens(page);
          push.register("Keeps", "http", NOWHERE + "one");
          console.openTab("settings");
          push.addAddress("http", NOWHERE + "two");
          push.addAddress("http", NOWHERE + "three");
          push.saves();
          push.seesNoSecrets();
          push.seesAddresses(List.of(NOWHERE + "one", NOWHERE + "two", NOWHERE + "three"));
          push.changeAddress(0, NOWHERE + "first");
          push.saves();
          push.seesAddresses(List.of(NOWHERE + "first", NOWHERE + "two", NOWHERE + "three"));
          push.moveDownByKeys(0, 2);
          push.saves();
          push.seesAddresses(List.of(NOWHERE + "two", NOWHERE + "three", NOWHERE + "first"));
          isForEverybody(console, "push-addresses");
        });
  }

  @Test
  void an_address_that_is_refused_is_refused_at_its_field_and_loses_none() throws Exception {
    ConsoleVisit.at(
        server,
        List.of("400 /api/v1/devices/Refused"),
        (console, page) -> {
          PushScreens push = new PushScreens(page);
          push.register("Refused", "http", NOWHERE + "one");
          console.openTab("settings");
          push.addAddress("http", "nowhere");
          push.save();
          push.seesComplaintAt(1, "address must be");
          isForEverybody(console, "push-address-refused");
          push.seesAddresses(List.of(NOWHERE + "one"));
        });
  }

  @Test
  void a_device_without_an_address_says_so_and_gets_its_secrets_with_the_first() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          PushScreens push = new PushScreens(page);
          push.register("Alone", "", "");
          console.openTab("settings");
          push.seesThatItCannotBeCalled();
          isForEverybody(console, "push-none");
          push.addAddress("http", NOWHERE + "one");
          push.saves();
          push.seesSecrets();
          isForEverybody(console, "push-secrets");
          push.seesAddresses(List.of(NOWHERE + "one"));
          push.removeAddress(0);
          push.saves();
          push.seesThatItCannotBeCalled();
        });
  }

  private static void isForEverybody(ConsolePage console, String screen) {
    console.picture(screen);
    assertThat(console.barriers()).as(screen).isEmpty();
  }
}
