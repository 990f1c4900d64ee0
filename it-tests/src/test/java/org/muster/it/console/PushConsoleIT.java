package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.console.ConsoleVisit.isForEverybody;

import com.microsoft.playwright.Page;
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

  private static final String SECRET = "whsec_b25seS1mb3ItdGhpcy10ZXN0LW9ubHktZm9yLXRoaXM=";

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
          push.changeAddress(0, NOWHERE + "two");
          push.saves();
          push.seesSecrets();
          push.seesAddresses(List.of(NOWHERE + "two"));
          push.removeAddress(0);
          push.saves();
          push.seesThatItCannotBeCalled();
        });
  }

  @Test
  void an_operator_sets_a_gateway_up_changes_it_and_takes_it_away() throws Exception {
    ConsoleVisit.at(
        server,
        List.of("400 /api/v1/gateways/vendor"),
        (console, page) -> {
          GatewayScreens gateways = new GatewayScreens(page);
          gateways.begin("http", "vendor");
          gateways.fill("url", NOWHERE + "gateway");
          gateways.fill("secret", SECRET);
          gateways.fill("timeout", "soon");
          gateways.save();
          gateways.seesComplaint("timeout", "timeout must be");
          isForEverybody(console, "gateway-refused");
          gateways.fill("timeout", "PT5S");
          gateways.save();
          gateways.seesGateway("vendor");
          isForEverybody(console, "gateway");
          gateways.fill("timeout", "PT6S");
          gateways.saves();
          gateways.sees("timeout", "PT6S");
          gateways.seesOfSecret("It is set", SECRET);
          gateways.takeAway("secret");
          gateways.saves();
          gateways.sees("url", NOWHERE + "gateway");
          gateways.seesOfSecret("None is set", SECRET);
          gateways.switchOff("It took no notification in the last day.");
          gateways.open();
          isForEverybody(console, "gateways");
          page.getByText("vendor").first().click();
          gateways.remove("vendor");
        });
  }

  @Test
  void an_operator_calls_a_device_and_sees_who_called_it_and_what_answered() throws Exception {
    try (PushedDevice device = PushedDevice.enlisted("Called", server)) {
      ConsoleVisit.at(
          server,
          List.of(),
          (console, page) -> {
            NotificationScreens calls = new NotificationScreens(page);
            console.openDevice("Called");
            calls.notifyNow();
            calls.seesCall("ANSWERED");
            console.openTab("notifications");
            calls.seesOnlyTry("ANSWERED", "http", "TAKEN");
            isForEverybody(console, "device-notifications");
            calls.openOnly();
            isForEverybody(console, "notification");
            calls.openAnsweringSession();
            assertThat(device.sessions()).isEqualTo(1);
            looksAtFigures(console, page);
          });
    }
  }

  @Test
  void notifications_are_narrowed_to_a_state_and_a_device_without_address_has_none()
      throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          NotificationScreens calls = new NotificationScreens(page);
          PushScreens push = new PushScreens(page);
          push.register("Silent", "", "");
          calls.notifyNow();
          calls.seesSaid("no push address");
          console.openTab("notifications");
          calls.seesWords("This device has not been called yet.");
          push.register("Deaf", "http", NOWHERE + "deaf");
          calls.notifyNow();
          calls.seesCall("REQUESTED");
          calls.open();
          calls.filter("REQUESTED");
          calls.seesRows(1);
          isForEverybody(console, "notifications");
          calls.filter("EXPIRED");
          calls.seesWords("No notification fits this filter.");
        });
  }

  @Test
  void an_operator_says_how_a_group_is_called_and_a_device_stays_in_that_order() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          GatewayScreens gateways = new GatewayScreens(page);
          PushScreens push = new PushScreens(page);
          gateways.begin("udp", "lan");
          gateways.save();
          gateways.seesGateway("lan");
          gateways.open();
          gateways.beginPreference("lab", "lab", "lan");
          isForEverybody(console, "preference");
          gateways.savePreference("lab");
          isForEverybody(console, "preferences");
          gateways.seesThatPreferenceIsTaken("lab", "other", "lan");
          push.register("InLab", "http", NOWHERE + "one");
          console.openTab("settings");
          push.putIntoGroups("lab");
          push.addAddress("lan", "127.0.0.1:9");
          push.giveUpOwnOrder();
          push.saves();
          push.seesAddresses(List.of("127.0.0.1:9", NOWHERE + "one"));
          push.seesOrderOf("lab");
          push.changeAddress(1, NOWHERE + "other");
          push.saves();
          push.seesAddresses(List.of("127.0.0.1:9", NOWHERE + "other"));
          push.seesOrderOf("lab");
          isForEverybody(console, "push-order");
          push.openGroup("lab");
          push.seesOnlyDevice("InLab");
          gateways.open();
          gateways.removePreference("lab");
        });
  }

  @Test
  void an_operator_who_leaves_the_settings_of_a_device_leaves_the_device_alone() throws Exception {
    ConsoleVisit.at(
        server,
        List.of(),
        (console, page) -> {
          new PushScreens(page).register("Stays", "", "");
          console.openTab("settings");
          console.openTab("overview");
          console.openTab("settings");
          console.openOverview();
          console.openDevice("Stays");
        });
  }

  private static void looksAtFigures(ConsolePage console, Page page) {
    GatewayScreens gateways = new GatewayScreens(page);
    gateways.open();
    gateways.seesFigure("http", "TAKEN");
    gateways.seesHowSoonDevicesCame("http");
    isForEverybody(console, "gateways-at-work");
  }
}
