package org.muster.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.Command;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;

/** HGETs held against what is known of the device and of what it will fetch (TS §5.3.1). */
class WriteCheckTest {

  private static final String PLACE = "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL";
  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2/acme/Auth/Noti/";

  private Presence presence = Presence.UNKNOWN;
  private int instances;
  private NodeData content;

  @ParameterizedTest
  @CsvSource({
    "THERE, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL,",
    "UNKNOWN, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL,",
    "ABSENT, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL, cannot be added",
    "ABSENT, urn:oma:mo:oma-scomo:1.1//Download/p,",
    "ABSENT, urn:oma:mo:oma-fumo:1.0/fw1/Update/PkgData,"
  })
  void what_is_there_is_replaced_and_what_is_not_is_added(Presence known, String uri, String why) {
    presence = known;

    check(List.of(), why, "HGET", "http://elsewhere/x", uri);
  }

  @Test
  void what_an_earlier_command_changes_is_not_known_any_more() {
    presence = Presence.ABSENT;
    List<Command> earlier = List.of(Command.of(List.of("HGET", "http://elsewhere/x")));

    check(earlier, null, "HGET", "http://elsewhere/x", PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 5, Type,",
    "text/plain, five, Type, whole number",
    "text/plain, anything!, Secret,",
    "application/octet-stream, five, Type,",
    "text/plain, x, '', its content is an object"
  })
  void a_bare_value_is_what_its_leaf_holds(String type, String value, String leaf, String why) {
    content = new NodeData(type, value.getBytes(StandardCharsets.UTF_8));
    String uri = leaf.isEmpty() ? "urn:oma:mo:oma-dm-dmacc:1.2/acme/Auth/Noti" : ACCOUNT + leaf;

    check(List.of(), why, "HGET", "http://here/x", uri);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"PkgID\":\"1\",\"PkgURL\":\"u\"}|",
        "{\"PkgID\":\"1\"}|needs PkgURL",
        "{\"PkgID\":\"1\",\"PkgURL\":\"u\",\"Size\":1}|has no child 'Size'"
      })
  void an_item_is_what_its_node_holds(String value, String why) {
    content = item("urn:oma:mo:oma-scomo:1.1//Download/p", "p", value);

    check(List.of(), why, "HGET", "http://here/x", "urn:oma:mo:oma-scomo:1.1//Download/p");
    check(List.of(), why, "HGET", "http://here/x");
  }

  @ParameterizedTest
  @CsvSource({"0,", "1, at most 1 instance"})
  void one_more_instance_is_made_only_where_there_may_be_one(int known, String why) {
    instances = known;
    content = item("urn:oma:mo:oma-lawmo:1.0//", "Lawmo", "{}");

    check(List.of(), why, "HGET", "http://here/x");
  }

  @Test
  void what_stands_by_as_a_default_is_held_against_the_definition() {
    content = item("urn:oma:mo:oma-lawmo:1.0//", "Lawmo", "{\"State\":\"locked\"}");

    check(List.of(), "State holds", "DEFAULT", "http://here/x", "urn:oma:mo:oma-lawmo:1.0");
  }

  @Test
  void what_cannot_be_read_is_not_repeated() {
    content = new NodeData("application/dmmo+json", "[S3cret".getBytes(StandardCharsets.UTF_8));
    CommandCheck check = new CommandCheck(new Yardstick(moid -> Optional.empty()), facts());
    Command command = Command.of(List.of("HGET", "http://here/x"));

    assertThatThrownBy(() -> check.check(command))
        .hasMessage("What the device is to fetch is no data of objects.");
  }

  private void check(List<Command> earlier, String why, String... line) {
    CommandCheck check = new CommandCheck(new Yardstick(WriteCheckTest::standard), facts());
    earlier.forEach(check::note);
    Command command = Command.of(List.of(line));
    if (why == null) {
      assertThatCode(() -> check.check(command)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> check.check(command)).hasMessageContaining(why);
    }
  }

  private static Optional<Applicable> standard(Moid moid) {
    return Optional.ofNullable(StandardDefinitions.all().get(moid.value()))
        .map(definition -> new Applicable(definition, null, true));
  }

  private static NodeData item(String uri, String label, String value) {
    String json = "[{\"ClientURI\":\"%s\",\"MOData\":{\"%s\":%s}}]".formatted(uri, label, value);
    return new NodeData("application/dmmo+json", json.getBytes(StandardCharsets.UTF_8));
  }

  private DeviceFacts facts() {
    return new DeviceFacts(
        Map.of(), moid -> instances, uri -> presence, source -> Optional.ofNullable(content));
  }
}
