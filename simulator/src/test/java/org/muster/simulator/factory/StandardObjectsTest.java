package org.muster.simulator.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.TreeFault;

/** The standard objects let a server do what their specifications say. */
class StandardObjectsTest {

  private static final String FUMO = "urn:oma:mo:oma-fumo:1.0/fw1";
  private static final String SCOMO = "urn:oma:mo:oma-scomo:1.0/";
  private static final String LAWMO = "urn:oma:mo:oma-lawmo:1.0/";
  private static final String DCMO = "urn:oma:mo:oma-dcmo:1.0";

  private final DeviceTree tree = new DeviceTree(StandardObjects.all());

  @ParameterizedTest
  @ValueSource(
      strings = {
        FUMO + "/Download",
        FUMO + "/Update",
        FUMO + "/DownloadAndUpdate",
        SCOMO + "/Inventory/Deployed/browser/Operations/Activate",
        SCOMO + "/Inventory/Deployed/browser/Operations/Deactivate",
        SCOMO + "/Inventory/Deployed/browser/Operations/Remove",
        LAWMO + "/Operations/FullyLock",
        LAWMO + "/Operations/PartiallyLock",
        LAWMO + "/Operations/UnLock",
        LAWMO + "/Operations/FactoryReset",
        LAWMO + "/Operations/Wipe",
        DCMO + "/usb/Operations/Enable",
        DCMO + "/(x)/Operations/Disable?nv=(x)/Property:Camera"
      })
  void operation_can_be_run(String uri) throws TreeFault {
    Located operation = tree.find(ClientUri.parse(uri)).get(0);
    assertThat(operation.node().allows(Access.EXEC)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    FUMO + "/State, {\"State\":10}",
    FUMO + "/DownloadAndUpdate/PkgURL, {\"PkgURL\":\"\"}",
    LAWMO + "/State, {\"State\":30}",
    LAWMO + "/AvailableWipeList/contacts/ToBeWiped, {\"ToBeWiped\":false}",
    DCMO + "/usb/Attached, {\"Attached\":true}",
    DCMO + "/camera/Enabled, {\"Enabled\":true}",
    SCOMO + "/Inventory/Deployed/browser/State, {\"State\":20}",
    "urn:oma:mo:oma-dm-devdetail:1.1//URI/MaxDepth, {\"MaxDepth\":\"0\"}"
  })
  void state_is_plausible(String uri, String data) throws TreeFault {
    assertThat(tree.read(ClientUri.parse(uri)).items().get(0).toString())
        .contains(data.substring(data.indexOf(':') + 1, data.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    FUMO + "/State",
    LAWMO + "/State",
    DCMO + "/camera/Enabled",
    DCMO + "/camera/Property",
    SCOMO + "/Inventory/Deployed/browser/State",
    SCOMO + "/Inventory/Deployed/other",
    DCMO + "/another/"
  })
  void what_is_the_device_s_own_is_not_written(String uri) {
    String content = uri.endsWith("/other") || uri.endsWith("/another/") ? "{}" : "\"0\"";
    assertThat(statusOf(() -> write(uri, content))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {LAWMO + "/", SCOMO + "/Download", FUMO + "/State", DCMO + "/camera/"})
  void what_must_be_there_is_not_removed(String uri) {
    assertThat(statusOf(() -> tree.delete(ClientUri.parse(uri)))).isEqualTo(405);
  }

  @Test
  void package_comes_with_its_status_and_its_operations_and_goes_again() throws TreeFault {
    write(SCOMO + "/Download/pkg7", "{\"PkgID\":\"7\",\"PkgURL\":\"http://p/7\"}");
    assertThat(text(SCOMO + "/Download/pkg7/Status")).contains("10");
    assertThat(
            tree.find(ClientUri.parse(SCOMO + "/Download/pkg7/Operations/DownloadInstall"))
                .get(0)
                .node()
                .allows(Access.EXEC))
        .isTrue();
    assertThat(statusOf(() -> write(SCOMO + "/Download/pkg8", "{\"Status\":40}"))).isEqualTo(403);
    assertThat(statusOf(() -> write(SCOMO + "/Download/pkg8", "{\"Colour\":1}"))).isEqualTo(403);
    assertThat(tree.delete(ClientUri.parse(SCOMO + "/Download/pkg7"))).hasSize(1);
  }

  @Test
  void package_may_be_delivered_directly_but_is_not_shown() throws TreeFault {
    write(FUMO + "/Update/PkgData", "\"AQID\"");
    assertThat(statusOf(() -> text(FUMO + "/Update/PkgData"))).isEqualTo(403);
    assertThat(statusOf(() -> write(FUMO + "/Update/PkgData", "\"!\""))).isEqualTo(415);
    assertThat(text(FUMO + "/Update")).doesNotContain("PkgData");
  }

  @Test
  void instance_is_sent_back_whole_with_one_leaf_changed() throws TreeFault {
    String whole = text(FUMO + "/").replaceFirst(".*content=", "").replaceFirst("]]$", "");
    String changed = whole.replaceFirst("\"PkgURL\":\"\"", "\"PkgURL\":\"http://p/9\"");
    assertThat(changed).isNotEqualTo(whole);
    write(FUMO + "/", changed);
    assertThat(text(FUMO + "/Download/PkgURL")).contains("http://p/9");
    assertThat(statusOf(() -> write(FUMO + "/", whole.replace("10", "90")))).isEqualTo(403);
  }

  private String text(String uri) throws TreeFault {
    return tree.read(ClientUri.parse(uri)).items().toString();
  }

  private void write(String uri, String json) throws TreeFault {
    JsonValue value = JsonText.read(json.getBytes(StandardCharsets.UTF_8));
    tree.write(ClientUri.parse(uri), value);
  }

  private static int statusOf(ThrowingCallable call) {
    return catchThrowableOfType(TreeFault.class, call).status();
  }
}
