package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.ObjectItem;

/** The data of management objects on the wire (TS §7.2.1.4). */
class ObjectDataTest {

  @Test
  void the_root_of_an_instance_with_its_validator() {
    ObjectItem root = only("root.json");

    assertThat(root.ddf()).isEqualTo("http://ddf.example.com/devinfo.ddf");
    assertThat(root.uri()).isEqualTo(ClientUri.parse("urn:oma:mo:oma-dm-devinfo:1.2//"));
    assertThat(root.validator()).isEqualTo("a91f");
    assertThat(root.label()).isEqualTo("DevInfo");
    assertThat(root.content().asJsonObject().getString("DevID")).isEqualTo("IMEI:004401020304055");
  }

  @Test
  void what_is_read_is_written_as_it_was() {
    assertThat(ObjectDataWriter.write(read("root.json"))).isEqualTo(bytes("root.json"));
    assertThat(ObjectDataWriter.write(read("several.json"))).isEqualTo(bytes("several.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every-format.json",
        "every-format-as-text.json",
        "single-leaf.json",
        "cut-by-level.json",
        "bootstrap-account.json",
        "account-with-old-names.json"
      })
  void what_keeps_to_the_schema_is_written_as_it_was_read(String file) {
    assertThat(ObjectDataWriter.write(read(file))).isEqualTo(bytes(file));
  }

  @Test
  void every_format_has_its_kind_of_json() {
    JsonObject leaves = only("every-format.json").content().asJsonObject();

    assertThat(leaves.getString("Bin")).isEqualTo("bm9uY2UtMQ==");
    assertThat(leaves.getInt("Int")).isEqualTo(-7);
    assertThat(leaves.getJsonNumber("Float").doubleValue()).isEqualTo(1.5);
    assertThat(leaves.getBoolean("Bool")).isTrue();
    assertThat(leaves.isNull("Null")).isTrue();
    assertThat(leaves.getJsonObject("Node").getJsonObject("Child")).isEmpty();
    assertThat(only("every-format-as-text.json").content().asJsonObject().values())
        .allMatch(JsonString.class::isInstance);
  }

  @Test
  void children_cut_off_by_a_level_are_empty_objects() {
    ObjectItem cut = only("cut-by-level.json");

    assertThat(cut.uri().level()).hasValue(1);
    assertThat(cut.label()).isEqualTo("moroot1");
    assertThat(cut.content().asJsonObject().getJsonObject("Data")).isEmpty();
  }

  @Test
  void accounts_are_read_whatever_draft_named_them() {
    assertThat(only("account-with-old-names.json").uri().moid())
        .hasToString("urn:oma:mo:oma-dm-dmacc:2.0");
    assertThat(only("bootstrap-account.json").content().asJsonObject().getString("SrvID"))
        .isEqualTo("com.example.dm");
  }

  @Test
  void one_object_without_its_array() {
    assertThat(only("single-object.json").content().asJsonObject().getInt("CBT")).isEqualTo(2);
  }

  @Test
  void an_item_that_does_not_say_where_it_is() {
    ObjectItem item = only("without-client-uri.json");

    assertThat(item.uri()).isNull();
    assertThat(item.label()).isEqualTo("DevID");
    assertThat(item.content()).isEqualTo(Json.createValue("IMEI:004401020304055"));
  }

  @Test
  void a_moid_without_urn() {
    assertThat(only("without-urn.json").uri().moid().value()).isEqualTo("urn:oma:mo:oma-dcmo:1.0");
  }

  @Test
  void what_is_no_item_is_passed_over_and_the_others_are_kept() {
    List<ObjectItem> items = read("slips.json");

    assertThat(items).hasSize(2);
    assertThat(items.get(0).uri()).isNull();
    assertThat(items.get(0).label()).isEqualTo("A");
    assertThat(items.get(1).label()).isNull();
    assertThat(items.get(1).content().asJsonObject()).containsOnlyKeys("A", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "\"text\"", "[", "{", "[{]", "<xml/>"})
  void what_is_no_json_is_refused(String text) {
    assertThatThrownBy(() -> ObjectDataReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("management object");
  }

  @Test
  void what_nests_too_deep_is_refused() {
    String deep = "[".repeat(65) + "]".repeat(65);

    assertThatThrownBy(() -> ObjectDataReader.read(deep.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void nothing_is_written_without_its_place() {
    ObjectItem lost = new ObjectItem(null, null, null, "A", JsonValue.NULL);

    assertThatThrownBy(() -> ObjectDataWriter.write(List.of(lost)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void an_item_does_not_tell_its_content_to_logs() {
    assertThat(only("root.json").toString()).doesNotContain("IMEI");
  }

  private static ObjectItem only(String file) {
    List<ObjectItem> items = read(file);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static List<ObjectItem> read(String file) {
    return ObjectDataReader.read(bytes(file));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = ObjectDataTest.class.getResourceAsStream("/wire/mo/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
