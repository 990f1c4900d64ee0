package org.muster.simulator.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.muster.simulator.factory.AccountTerms;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.json.JsonText;

class DeviceTreeTest {

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";
  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2";
  private static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private final DeviceTree tree =
      new DeviceTree(
          List.of(
              FactoryObjects.devInfo("IMEI:1"),
              FactoryObjects.demo(),
              FactoryObjects.account(
                  new AccountTerms(
                      "srv",
                      URI.create("http://h/dm"),
                      b("me"),
                      b("pw"),
                      b("s"),
                      b("d"),
                      List.of("*")))));

  @Test
  void data_is_labelled_with_the_root_node_and_not_with_the_instance() throws TreeFault {
    assertThat(json(ACCOUNT + "//"))
        .startsWith("[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2/server/\",\"CV\":\"")
        .contains("\"MOData\":{\"DMAcc\":{\"SrvID\":\"srv\",\"SrvURI\":\"http://h/dm\"");
  }

  @Test
  void data_of_a_leaf_has_the_type_of_its_format() throws TreeFault {
    assertThat(json(DEMO + "//Limit")).contains("{\"Limit\":10}").doesNotContain("CV");
    assertThat(json(DEMO + "//Enabled")).contains("{\"Enabled\":true}");
    assertThat(json(DEMO + "//Blob")).contains("{\"Blob\":\"AQID\"}");
    assertThat(json(DEMO + "//Run")).contains("{\"Run\":null}");
  }

  @Test
  void level_cuts_what_lies_deeper() throws TreeFault {
    assertThat(json(ACCOUNT + "//Auth?lv=1")).contains("{\"Auth\":{\"Noti\":{},\"Trsp\":{}}}");
  }

  @Test
  void level_one_of_a_root_shows_its_leaves_and_no_validator() throws TreeFault {
    assertThat(json(ACCOUNT + "//?lv=1"))
        .contains("\"SrvID\":\"srv\"")
        .contains("\"Auth\":{}")
        .doesNotContain("CV");
  }

  @Test
  void secret_is_neither_shown_nor_read_but_may_be_written() throws TreeFault {
    assertThat(json(ACCOUNT + "//Auth/Trsp")).contains("\"Data\"").doesNotContain("Secret");
    assertThat(faultOf(() -> read(ACCOUNT + "//Auth/Trsp/Secret")).status()).isEqualTo(403);
    assertThat(write(ACCOUNT + "//Auth/Trsp/Secret", "\"bmV3\"")).endsWith("Trsp/Secret");
  }

  @Test
  void validator_holds_until_the_instance_changes() throws TreeFault {
    String cv = read(DEMO + "//").items().get(0).validator();
    assertThat(read(DEMO + "//Label?cv=" + cv).unchanged()).isTrue();
    write(DEMO + "//Limit", "11");
    assertThat(read(DEMO + "//Label?cv=" + cv).unchanged()).isFalse();
  }

  @Test
  void validator_changes_with_every_change_even_there_and_back_and_of_what_is_hidden()
      throws TreeFault {
    String first = validator(ACCOUNT);
    write(ACCOUNT + "//Auth/Trsp/Secret", "\"bmV3\"");
    String second = validator(ACCOUNT);
    write(ACCOUNT + "//Name", "\"other\"");
    write(ACCOUNT + "//Name", "\"srv\"");
    assertThat(List.of(first, second, validator(ACCOUNT))).doesNotHaveDuplicates();
  }

  @Test
  void validator_stays_when_nothing_has_changed_or_only_in_another_instance() throws TreeFault {
    String validator = validator(DEMO);
    write(DEMO + "//Limit", "10");
    write(ACCOUNT + "//Name", "\"other\"");
    tree.create(DEMO, "Root", value("{}"));
    assertThat(read(DEMO + "/demo/").items().get(0).validator()).isEqualTo(validator);
  }

  @Test
  void stale_validator_brings_a_new_one_and_none_brings_data() throws TreeFault {
    assertThat(read(DEMO + "//?cv=stale").unchanged()).isFalse();
    assertThat(read(DEMO + "//?cv=stale").items().get(0).validator()).isEqualTo(validator(DEMO));
    assertThat(read(DEMO + "//").unchanged()).isFalse();
  }

  @Test
  void instance_that_is_not_cacheable_has_no_validator_and_never_holds_one() throws TreeFault {
    ManagedObject demo = FactoryObjects.demo();
    Instance cacheable = demo.instances().get("demo");
    DeviceTree other = new DeviceTree(List.of(demo.with(cacheable.uncacheable())));
    assertThat(other.read(ClientUri.parse(DEMO + "//")).items().get(0).validator()).isNull();
    String validator = cacheable.cacheValidator().orElseThrow();
    assertThat(other.read(ClientUri.parse(DEMO + "//?cv=" + validator)).unchanged()).isFalse();
    other.write(ClientUri.parse(DEMO + "//Limit"), value("3"));
    assertThat(other.read(ClientUri.parse(DEMO + "//")).items().get(0).validator()).isNull();
  }

  private String validator(String moid) throws TreeFault {
    return read(moid + "//").items().get(0).validator();
  }

  @Test
  void written_value_is_read_back_in_the_format_of_the_node() throws TreeFault {
    write(DEMO + "//Limit", "\"42\"");
    assertThat(json(DEMO + "//Limit")).contains("{\"Limit\":42}");
  }

  @Test
  void value_of_another_format_is_not_understood() {
    assertThat(faultOf(() -> write(DEMO + "//Limit", "\"many\"")).status()).isEqualTo(415);
    assertThat(faultOf(() -> write(DEMO + "//Limit", "1.5")).status()).isEqualTo(415);
    assertThat(faultOf(() -> write(DEMO + "//Enabled", "\"yes\"")).status()).isEqualTo(415);
    assertThat(faultOf(() -> write(DEMO + "//Blob", "\"?\"")).status()).isEqualTo(415);
    assertThat(faultOf(() -> write(DEMO + "//Label", "{}")).status()).isEqualTo(415);
    assertThat(faultOf(() -> write(DEMO + "//Slots", "1")).status()).isEqualTo(415);
  }

  @Test
  void what_is_only_to_be_read_is_not_written() {
    assertThat(faultOf(() -> write(DEV_INFO + "//FwV", "\"2\"")).status()).isEqualTo(403);
    assertThat(faultOf(() -> write(DEV_INFO + "//New", "\"2\"")).status()).isEqualTo(403);
    assertThat(faultOf(() -> write(DEV_INFO + "/other/", "{}")).status()).isEqualTo(403);
  }

  @Test
  void write_that_fails_half_way_changes_nothing() throws TreeFault {
    assertThat(faultOf(() -> write(DEMO + "//", "{\"Label\":\"x\",\"Limit\":\"y\"}")).status())
        .isEqualTo(415);
    assertThat(json(DEMO + "//Label")).contains("{\"Label\":\"demo\"}");
  }

  @Test
  void replaced_branch_loses_what_was_not_sent_but_for_permanent_nodes() throws TreeFault {
    write(DEMO + "//Slots/a", "1");
    write(DEMO + "//Slots", "{\"b\":{\"c\":2.5}}");
    assertThat(json(DEMO + "//Slots")).contains("{\"Slots\":{\"b\":{\"c\":2.5}}}");
    write(DEMO + "//", "{\"Label\":\"only\"}");
    assertThat(json(DEMO + "//")).contains("\"Label\":\"only\"").contains("\"Limit\":10");
  }

  @Test
  void place_to_write_to_must_be_one_and_its_parent_must_exist() throws TreeFault {
    write(DEMO + "//Slots", "{\"a\":1,\"b\":2}");
    assertThat(faultOf(() -> write(DEMO + "//Slots/*", "1")).status()).isEqualTo(400);
    assertThat(faultOf(() -> write(DEMO + "//Nowhere/a", "1")).status()).isEqualTo(404);
    assertThat(faultOf(() -> write(DEMO + "//Label/a", "1")).status()).isEqualTo(404);
    assertThat(faultOf(() -> write("urn:x:1.0/a/", "{}")).status()).isEqualTo(404);
  }

  @Test
  void device_names_the_instance_it_makes() throws TreeFault {
    assertThat(tree.create(DEMO, "Root", value("{\"Label\":\"second\"}"))).isEqualTo(DEMO + "/1/");
    assertThat(tree.create(DEMO, "Root", value("{}"))).isEqualTo(DEMO + "/2/");
    assertThat(json(DEMO + "/1/")).contains("{\"Root\":{\"Label\":\"second\",\"Limit\":10,");
    assertThat(faultOf(() -> read(DEMO + "//")).status()).isEqualTo(404);
  }

  @Test
  void instance_may_be_made_under_a_name_the_server_chose() throws TreeFault {
    assertThat(write(DEMO + "/mine/", "{\"Enabled\":false,\"Run\":null}"))
        .isEqualTo(DEMO + "/mine/");
    assertThat(faultOf(() -> write(DEMO + "/bad/", "3")).status()).isEqualTo(415);
  }

  @Test
  void only_dynamic_nodes_are_removed() throws TreeFault {
    write(DEMO + "//Slots/a", "1");
    assertThat(tree.delete(ClientUri.parse(DEMO + "//Slots/a"))).hasSize(1);
    assertThat(faultOf(() -> read(DEMO + "//Slots/a")).status()).isEqualTo(404);
    assertThat(faultOf(() -> tree.delete(ClientUri.parse(DEMO + "//Label"))).status())
        .isEqualTo(405);
    assertThat(faultOf(() -> tree.delete(ClientUri.parse(DEV_INFO + "//"))).status())
        .isEqualTo(405);
    assertThat(tree.delete(ClientUri.parse(DEMO + "/demo/"))).containsExactly(DEMO + "/demo/");
  }

  @Test
  void every_match_of_a_wildcard_is_removed_or_none() throws TreeFault {
    write(DEMO + "//Slots/a", "1");
    write(DEMO + "//Slots/b", "2");
    assertThat(faultOf(() -> tree.delete(ClientUri.parse(DEMO + "//*"))).status()).isEqualTo(404);
    assertThat(tree.delete(ClientUri.parse(DEMO + "//Slots/*"))).hasSize(2);
    assertThat(read(DEMO + "//Slots").isEmpty()).isTrue();
  }

  @Test
  void device_itself_may_set_what_no_server_may() throws TreeFault {
    tree.set(ClientUri.parse(DEV_INFO + "//FwV"), "2.0.0");
    assertThat(read(DEV_INFO + "//FwV").leaf().value()).isEqualTo("2.0.0");
  }

  @Test
  void data_may_come_as_one_object_and_must_have_one_label() throws TreeFault {
    assertThat(Item.read(b("{\"MOData\":{\"a\":1}}")).get(0).clientUri()).isNull();
    assertThat(faultOf(() -> Item.read(b("[{\"MOData\":{}}]"))).status()).isEqualTo(415);
    assertThat(faultOf(() -> Item.read(b("[{}]"))).status()).isEqualTo(415);
    assertThat(faultOf(() -> Item.read(b("[1]"))).status()).isEqualTo(415);
    assertThat(faultOf(() -> Item.read(b("<x/>"))).status()).isEqualTo(415);
  }

  private Reading read(String uri) throws TreeFault {
    return tree.read(ClientUri.parse(uri));
  }

  private String json(String uri) throws TreeFault {
    return new String(Item.write(read(uri).items()), StandardCharsets.UTF_8);
  }

  private String write(String uri, String json) throws TreeFault {
    return tree.write(ClientUri.parse(uri), value(json));
  }

  private static JsonValue value(String json) {
    return JsonText.read(b(json));
  }

  private static TreeFault faultOf(ThrowingCallable call) {
    return catchThrowableOfType(TreeFault.class, call);
  }

  private static byte[] b(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
