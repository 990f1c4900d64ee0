package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.command.AlertForm;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;

/** 202 now, the end in an alert (TS §6, §9). */
class AsynchronousExecutionTest {

  private static final String JOB = "urn:muster:mo:x-demo:1.0/demo/Job";
  private static final String RUN = "urn:muster:mo:x-demo:1.0/demo/Run";
  private static final String ALERT = "urn:muster:at:x-demo:1.0:completed";
  private static final String END = "[[\"END\"]]";

  private final ScriptedServer server;
  private VirtualDevice device;

  AsynchronousExecutionTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @Test
  void end_is_told_in_the_next_package3_of_the_session_and_only_there() {
    meet(Execution.later(ALERT, 1200).inSession());
    server.asks(exec(JOB)).asks("[[\"GET\",\"urn:none:1.0//\"]]").asks(exec(RUN)).asks(END);
    device.contact();
    server.asks(END);
    device.contact();
    assertThat(heard())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, true, false, false);
    assertThat(heard().get(1)).contains("{\"sc\":202}");
  }

  @Test
  void end_is_told_in_the_next_package1_when_the_session_is_over_before() {
    meet(Execution.later(ALERT, 1200).inSession());
    server.asks(exec(JOB)).asks(END).asks("[[\"GET\",\"urn:none:1.0//\"]]").asks(END);
    device.contact();
    device.contact();
    assertThat(heard())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, true, false);
  }

  @Test
  void end_is_told_again_when_the_package3_that_told_it_was_not_answered() {
    meet(Execution.later(ALERT, 1200).inSession());
    server.asks(exec(JOB)).asks("[[\"GET\",\"urn:none:1.0//\"]]");
    server.says("/dm", 500, "text/plain", "").asks(END);
    device.contact();
    device.contact();
    assertThat(heard())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, true, true);
  }

  @Test
  void end_a_server_wants_elsewhere_is_not_told_in_the_session() {
    meet(Execution.later(ALERT, 1200).inSession());
    server.asks("[[\"EXEC\",\"" + JOB + "\",\"" + server.at("/done") + "\"]]");
    server.asks("[[\"GET\",\"urn:none:1.0//\"]]").asks(END).asksAt("/done", END);
    device.contact();
    assertThat(heard()).noneMatch(text -> text.contains("SourceURI"));
    device.contact();
    assertThat(server.heardAt("/done").get(0).text()).contains("\"SourceURI\":\"" + JOB + "\"");
  }

  @Test
  void end_that_cannot_be_told_where_the_server_wants_it_is_told_at_its_usual_address() {
    meet(Execution.later(ALERT, 1200));
    server.asks("[[\"EXEC\",\"" + JOB + "\",\"" + server.at("/dead") + "\"]]");
    server.asks(END).asks(END).asks(END);
    device.contact();
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ENDED);
    device.contact();
    assertThat(server.heardAt("/dead")).hasSize(1);
    assertThat(heard())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, true, false);
  }

  @Test
  void same_node_run_twice_ends_twice() {
    meet(Execution.later(ALERT, 1200).inSession());
    server.asks(exec(JOB)).asks(exec(JOB)).asks(END).asks(END).asks(END);
    device.contact();
    device.contact();
    device.contact();
    assertThat(heard())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, true, true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RESULT_CODE | \"application/json\" | {\"ResultCode\":1450,\"Identifier\":\"c1\"}",
        "DM1X_TEXT | \"text/xml\" |"
            + " {\"DM1x\":\"<ResultCode>1450</ResultCode><Identifier>c1</Identifier>\"}",
        "DM1X_NUMBER | \"int\" | {\"DM1x\":1450}"
      })
  void result_is_told_in_the_form_that_was_chosen(AlertForm form, String type, String data) {
    meet(Execution.later(ALERT, 1450).as(form).about("c1"));
    server.asks(exec(JOB)).asks(END).asks(END);
    device.contact();
    device.contact();
    assertThat(heard().get(2)).contains("\"DataType\":" + type, "\"Data\":" + data);
    assertThat(heard().get(2)).contains("\"Mark\":\"warning\"");
  }

  @Test
  void success_is_told_without_a_mark_and_the_source_may_be_the_instance() {
    meet(Execution.later(ALERT, 200).fromInstance());
    server.asks(exec(JOB)).asks(END).asks(END);
    device.contact();
    device.contact();
    assertThat(heard().get(2))
        .contains("\"SourceURI\":\"urn:muster:mo:x-demo:1.0/demo/\"")
        .doesNotContain("Mark");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:oma-fumo:1.0/fw1/Download, fw1/, firmwareupdate.download, 200, fw1/State, 40",
    "urn:oma:mo:oma-fumo:1.0/fw1/Update, fw1/, firmwareupdate.update, 200, fw1/State, 100",
    "urn:oma:mo:oma-scomo:1.0/software/Inventory/Deployed/browser/Operations/Deactivate,"
        + " Operations/Deactivate, urn:oma:at:scomo:1.0:OperationComplete, 1200,"
        + " software/Inventory/Deployed/browser/State, 10",
    "urn:oma:mo:oma-lawmo:1.0/lock/Operations/FullyLock, FullyLock,"
        + " urn:oma:at:lawmo:1.0:OperationComplete, 1200, lock/State, 10",
    "urn:oma:mo:oma-lawmo:1.0/lock/Operations/Wipe, Wipe,"
        + " urn:oma:at:lawmo:1.0:OperationComplete, 1201, lock/State, 30",
    "urn:oma:mo:oma-dcmo:1.0/camera/Operations/Disable, Disable,"
        + " urn:oma:at:dcmo:1.0:OperationComplete, 1200, camera/Enabled, false"
  })
  void standard_operation_ends_as_its_specification_says(
      String node, String source, String alert, int result, String leaf, String value)
      throws TreeFault {
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).holdingStandardObjects().build();
    server.asks(exec(node)).asks(END).asks(END);
    device.contact();
    device.contact();
    assertThat(heard().get(1)).contains("{\"sc\":202}");
    assertThat(heard().get(2)).contains(alert + "\"", source + "\"", "{\"ResultCode\":" + result);
    ClientUri uri = ClientUri.parse(node.substring(0, node.indexOf('/') + 1) + leaf);
    assertThat(((Leaf) device.tree().find(uri).get(0).node()).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"Download, 30, 40", "Update, 60, 100", "DownloadAndUpdate, 30, 100"})
  void state_of_firmware_is_that_of_work_under_way_until_its_end_is_told(
      String operation, String meanwhile, String afterwards) throws TreeFault {
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).holdingStandardObjects().build();
    String state = StandardObjects.FIRMWARE + "/fw1/State";
    server.asks(exec(StandardObjects.FIRMWARE + "/fw1/" + operation)).asks(END);
    server.asks("[[\"GET\",\"" + state + "\"]]").asks(END);

    device.contact();
    assertThat(value(state)).isEqualTo(meanwhile);

    device.contact();
    assertThat(heard().get(3)).contains("{\"State\":" + afterwards + "}");
  }

  @Test
  void what_is_done_when_an_end_is_told_is_not_done_again_when_it_is_told_again() throws TreeFault {
    meet(Execution.later(ALERT, 1200).setting("../Label", "done"));
    server.asks(exec(JOB)).asks(END).says("/dm", 500, "text/plain", "").asks(END);
    String label = JOB.replace("Job", "Label");
    device.contact();
    device.contact();
    assertThat(value(label)).isEqualTo("done");
    device.changes(label, "since");
    device.contact();
    assertThat(heard().get(3)).contains("SourceURI");
    assertThat(value(label)).isEqualTo("since");
  }

  @Test
  void package_is_deployed_when_its_end_is_told_and_a_component_goes_alike() throws TreeFault {
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).holdingStandardObjects().build();
    String software = StandardObjects.SOFTWARE + "/software/";
    server.says(
        "/r",
        200,
        "application/dmmo+json",
        "[{\"MOData\":{\"p\":{\"PkgID\":\"id\",\"Name\":\"N\"}}}]");
    server
        .asks(
            "[[\"HGET\",\"%s\",\"%2$sDownload/p\"],[\"EXEC\",\"%2$sDownload/p/Operations/DownloadInstall\"],"
                    .formatted(server.at("/r"), software)
                + "[\"EXEC\",\"%sInventory/Deployed/browser/Operations/Remove\"]]"
                    .formatted(software))
        .asks(END)
        .asks(END);
    device.contact();
    assertThat(heard().get(1)).contains("[{\"sc\":200},{\"sc\":202},{\"sc\":202}]");
    assertThat(value(software + "Download/p/Status")).isEqualTo("50");
    assertThat(components()).contains("browser").doesNotContain("\"id\"");

    device.contact();

    String deployed = "\"TargetURI\":\"" + software + "Inventory/Deployed/";
    assertThat(heard().get(2))
        .contains(deployed + "p\"", "{\"ResultCode\":1200,\"Identifier\":\"id\"}")
        .contains(deployed + "browser\"", "{\"ResultCode\":1200,\"Identifier\":\"browser\"}");
    assertThat(components()).contains("\"ID\":\"id\"", "\"State\":20").doesNotContain("browser");
  }

  @Test
  void operation_of_an_instance_a_server_made_ends_alike_and_its_subscribers_hear_of_it() {
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).holdingStandardObjects().build();
    server.says(
        "/r",
        200,
        "application/dmmo+json",
        "[{\"ClientURI\":\"" + StandardObjects.FIRMWARE + "//\",\"MOData\":{\"F\":{}}}]");
    server.says("/news", 204, "text/plain", "");
    server
        .asks(
            "[[\"HGET\",\"%s\"],[\"SUB\",\"%s\",\"%s/1/State\"],[\"EXEC\",\"%s/1/Update\"]]"
                .formatted(
                    server.at("/r"),
                    server.at("/news"),
                    StandardObjects.FIRMWARE,
                    StandardObjects.FIRMWARE))
        .asks(END)
        .asks(END);
    device.contact();
    device.contact();
    assertThat(server.heardAt("/news"))
        .extracting(news -> news.text().replaceAll(".*(\\{\"State\":\\d+}).*", "$1"))
        .containsExactly("{\"State\":60}", "{\"State\":100}");
    assertThat(heard().get(2)).contains("\"SourceURI\":\"" + StandardObjects.FIRMWARE + "/1/\"");
  }

  private void meet(Execution execution) {
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).runningAs(JOB, execution).build();
  }

  private String components() throws TreeFault {
    ClientUri deployed = ClientUri.parse(StandardObjects.SOFTWARE + "//Inventory/Deployed");
    return device.tree().read(deployed).items().toString();
  }

  private String value(String uri) throws TreeFault {
    return ((Leaf) device.tree().find(ClientUri.parse(uri)).get(0).node()).value();
  }

  private static String exec(String uri) {
    return "[[\"EXEC\",\"" + uri + "\"]]";
  }

  private List<String> heard() {
    return server.heardAt("/dm").stream().map(Heard::text).toList();
  }
}
