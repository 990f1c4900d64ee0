package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/** An operator and a browser. Skipped where there is no Chromium. */
@Tag("browser")
@Timeout(600)
class ConsoleIT {

  private static final String DEVICE = "IMEI:351234567890123";

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";
  private static final String DDF =
      "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties><AccessType><Get/></AccessType><DFFormat><node/></DFFormat><DFTitle>The"
          + " playground</DFTitle>"
          + "<DFType><DDFName>urn:muster:mo:x-demo:1.0</DDFName></DFType></DFProperties>"
          + "<Node><NodeName>Label</NodeName><DFProperties><AccessType><Get/><Replace/></AccessType><DFFormat><chr/></DFFormat><Description>What"
          + " stands on it</Description></DFProperties></Node></Node></MgmtTree>";

  @Test
  void an_operator_queues_a_command_and_watches_it_done_packages_included() throws Exception {
    visit(
        (console, device) -> {
          queuesACommand(console);
          console.seesCommand("SUCCEEDED", "Virtual Device");
          console.picture("command-done");
          looksIntoItsSession(console);
          console.openOverview();
          console.seesChartSaying("Sessions per minute in the last hour: 1 opened, 1 ended.");
          console.picture("overview");
          assertThat(device.sessions()).isEqualTo(1);
        });
  }

  @Test
  void an_operator_writes_a_value_by_a_task_and_sees_it_in_the_tree() throws Exception {
    visit(
        (console, device) -> {
          console.openDevice(DEVICE);
          console.openTab("tasks");
          console.beginWriting(DEMO + "/demo/Label", "front door");
          console.seesOnlyTask("SUCCEEDED");
          isForEverybody(console, "task-done");
          console.openTab("tree");
          console.openInstance("demo");
          console.seesDefinedBy("Nobody has defined this object.");
          console.seesNode("Label", "front door");
          console.writeNode("Label", "back door");
          console.seesNode("Label", "back door");
          isForEverybody(console, "tree");
          for (String tab : List.of("rights", "questions", "alerts", "incidents")) {
            console.openTab(tab);
            isForEverybody(console, tab);
          }
        });
  }

  @Test
  void an_operator_writes_steps_that_grant_and_that_read_narrowly() throws Exception {
    visit(
        (console, device) -> {
          console.openDevice(DEVICE);
          console.openTab("tasks");
          console.writeGrant(DEMO, "demo");
          console.seesSameCall("\"instance\":\"demo\",\"authority\":\"*\",\"rights\":[\"read\"]");
          isForEverybody(console, "grant");
          console.writeNarrowRead(DEMO + "/(x)/", "(x)/Label", "front door");
          console.seesSameCall("\"levels\":1,\"where\":{\"(x)/Label\":\"front door\"}");
          isForEverybody(console, "read-narrowly");
        });
  }

  @Test
  void an_operator_brings_the_definition_of_an_object_that_devices_announce() throws Exception {
    visit(
        (console, device) -> {
          console.openDevice(DEVICE);
          console.queueGet("urn:oma:mo:oma-dm-devinfo:1.2//Mod");
          console.seesCommand("SUCCEEDED", "Virtual Device");
          console.openUnknownObjects();
          console.seesUnknownObject(DEMO);
          isForEverybody(console, "unknown-objects");
          console.openObjects();
          console.upload("x-demo.ddf", DDF);
          console.openDefinition(DEMO);
          console.seesNode("/*/Label", "What stands on it");
          isForEverybody(console, "definition");
          console.openObjects();
          isForEverybody(console, "objects");
          console.openUnknownObjects();
          console.seesNoUnknownObject();
        });
  }

  private static void visit(Visit visit) throws Exception {
    Optional<Path> chromium = Chromium.installed();
    assumeThat(chromium).as("a Chromium on the path").isPresent();
    try (ServerProcess server = started();
        PushedDevice device = PushedDevice.enlisted(DEVICE, server);
        Browser browser = Browser.opened(chromium.orElseThrow())) {
      ConsolePage console = new ConsolePage(browser.page());
      console.open(server.uri());
      console.picture("sign-in");
      console.signIn(server.administrator());
      console.picture("overview-at-first");
      visit.make(console, device);
      // The console asks who is signed in before anybody is.
      assertThat(browser.complaints()).containsExactly("401 " + server.uri() + "/api/v1/me");
    }
  }

  private static void isForEverybody(ConsolePage console, String screen) {
    console.picture(screen);
    assertThat(console.barriers()).as(screen).isEmpty();
  }

  private static ServerProcess started() throws IOException {
    ServerProcess server = new ServerProcess("server", Map.of());
    server.start();
    return server;
  }

  private static void queuesACommand(ConsolePage console) {
    console.openDevice(DEVICE);
    console.picture("device");
    console.queueGet("urn:oma:mo:oma-dm-devinfo:1.2//Mod");
    console.picture("command-queued");
  }

  private static void looksIntoItsSession(ConsolePage console) {
    console.openOnlySession();
    // The notification, and the session that it called for
    assertThat(console.packages(5)).containsExactly("0", "1", "2", "3", "2");
    console.picture("session");
    console.showPackagesAsTheyTravelled();
    console.picture("session-as-it-travelled");
  }

  /** What an operator does who is signed in, with one device that comes when it is called. */
  private interface Visit {

    void make(ConsolePage console, PushedDevice device) throws Exception;
  }
}
