package org.muster.simulator.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.factory.StandardObjects;

/** The worked examples of TS §11.4, and what the grammar of TS §11.1 rules out. */
class ClientUriTest {

  private static final String MOID = "urn:oma:mo:moid:1.0";

  private final DeviceTree tree = new DeviceTree(List.of(workedExample()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/left/                                              | /left/",
        "/(x)/?nv=(x)/ID:Temperature                         | /right/",
        "/(x)/Data/1/Value?nv=(x)/ID:GPS                     | /left/Data/1/Value",
        "/right/Data/(x)/Value?nv=(x)/Date:12.1              | /right/Data/1/Value",
        "/(x)/Data/(y)/Value?nv=(x)/ID:GPS&nv=(y)/Date:12.2  | /left/Data/2/Value",
        "/*/Setting                                          | /left/Setting /right/Setting",
        "/(x)/Data/*/Value?nv=(x)/ID:GPS       | /left/Data/1/Value /left/Data/2/Value",
      })
  void worked_example_leads_where_the_specification_says(String uri, String expected)
      throws TreeFault {
    assertThat(found(uri)).containsExactly(expected.split(" "));
  }

  @Test
  void wildcards_on_two_levels_find_every_node() throws TreeFault {
    assertThat(found("/*/Data/*/Value")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "/(x)/Data/*/Value?nv=(x)/ID:GPS&nv=(x)/Setting:0xB2",
        "/middle/",
        "/left/Nothing",
        "/left/ID/below",
        "/left/Data/(x)",
        "/*/Nothing"
      })
  void address_that_leads_nowhere_or_to_too_much_is_not_found(String uri) {
    assertThat(fault(MOID + uri)).hasFieldOrPropertyWithValue("status", 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-slash",
        "/left/",
        "urn:x:1.0/left/a//b",
        "urn:x:1.0/left/a/",
        "urn:x:1.0/(xy)/",
        "urn:x:1.0/left/a b",
        "urn:x:1.0/(x)/Data/(x)/Value",
        "urn:x:1.0/left/?lv=0",
        "urn:x:1.0/left/?lv=some",
        "urn:x:1.0/left/?nv=(x)/ID:GPS",
        "urn:x:1.0/(x)/?nv=ID:GPS",
        "urn:x:1.0/left/?",
        "urn:x:1.0/left/?lv=1&lv=2",
        "urn:x:1.0/left/?cv=a&cv=a",
        "urn:x:1.0/left/?lv=1&",
        "urn:x:1.0/(x)/?nv=(x)/ID",
        "urn:x:1.0/left/a%2Fb",
        "urn:x:1.0/left/%zz"
      })
  void malformed_address_is_a_bad_request(String uri) {
    assertThat(fault(uri)).hasFieldOrPropertyWithValue("status", 400);
  }

  @ParameterizedTest
  @CsvSource({
    "Limit:10, true",
    "Limit:010, true",
    "Limit:1e1, true",
    "Limit:11, false",
    "Limit:ten, false",
    "Share:0.50, true",
    "Share:0.5, true",
    "Share:5, false",
    "Enabled:true, true",
    "Enabled:false, false",
    "Enabled:TRUE, false",
    "Blob:+/8%3D, true",
    "Blob:%2B%2F8=, true",
    "Blob:AQID, false",
    "Day:2016-02-09, true",
    "Day:20160209, true",
    "At:10:00:00, true",
    "At:100000, true",
    "At:10%3A00%3A01, false",
    "Nothing:, true",
    "Deep/Er:x, true",
    "Deep:x, false",
    "Hidden:x, false"
  })
  void condition_compares_values_and_not_spellings(String condition, boolean holds)
      throws TreeFault {
    Interior root =
        Interior.empty(Access.READ)
            .with("Limit", Leaf.number(10))
            .with("Share", new Leaf(Format.FLOAT, "0.5", Access.READ))
            .with("Enabled", new Leaf(Format.BOOL, "true", Access.READ))
            .with("Blob", new Leaf(Format.BIN, "+/8=", Access.READ))
            .with("Day", new Leaf(Format.DATE, "2016-02-09", Access.READ))
            .with("At", new Leaf(Format.TIME, "10:00:00", Access.READ))
            .with("Nothing", new Leaf(Format.NULL, "", Access.READ))
            .with("Deep", Interior.empty(Access.READ).with("Er", Leaf.text("x")))
            .with("Hidden", Leaf.text("x").with(Access.SECRET));
    DeviceTree values =
        new DeviceTree(
            List.of(ManagedObject.of(MOID, "", false).with(new Instance("a", "r", root))));
    ClientUri uri = ClientUri.parse(MOID + "/(x)/?nv=(x)/" + condition);
    if (holds) {
      assertThat(values.find(uri)).hasSize(1);
    } else {
      assertThat(catchThrowableOfType(TreeFault.class, () -> values.find(uri)).status())
          .isEqualTo(404);
    }
  }

  @Test
  void several_conditions_must_hold_together_on_the_instance_and_on_the_node() throws TreeFault {
    String both = "/(x)/Data/(y)/Value?nv=(y)/Date:12.1&nv=(x)/ID:GPS&nv=(x)/Setting:0xA2";
    assertThat(found(both)).containsExactly("/left/Data/1/Value");
    assertThat(fault(MOID + both + "&nv=(y)/Value:12")).hasFieldOrPropertyWithValue("status", 404);
    assertThat(found(both + "&nv=(y)/Value:12.1%2C%2065.2")).hasSize(1);
  }

  @Test
  void only_nodes_without_a_name_of_their_own_are_found_without_it() throws TreeFault {
    DeviceTree described = new DeviceTree(List.of(StandardObjects.software()));
    String scomo = "urn:oma:mo:oma-scomo:1.0/*/Inventory/";
    assertThat(described.find(ClientUri.parse(scomo + "Deployed/*/ID"))).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    TreeFault.class, () -> described.find(ClientUri.parse(scomo + "*")))
                .status())
        .isEqualTo(404);
  }

  @Test
  void closing_slash_of_an_instance_and_leading_urn_may_be_missing() throws TreeFault {
    assertThat(tree.find(ClientUri.parse("oma:mo:moid:1.0/left")))
        .extracting(Located::uri)
        .containsExactly(MOID + "/left/");
  }

  @Test
  void value_of_a_condition_may_hold_colons_and_encoded_characters() throws TreeFault {
    assertThat(found("/(x)/?nv=(x)/Note:a:b%26c%20+")).containsExactly("/right/");
  }

  @Test
  void unknown_query_fields_are_ignored() throws TreeFault {
    assertThat(found("/left/?vendor=1&lv=1")).containsExactly("/left/");
  }

  @Test
  void colon_in_a_node_name_may_be_encoded() throws TreeFault {
    Interior root = Interior.empty(Access.READ).with("urn:x:1.0", Leaf.number(1));
    ManagedObject object = ManagedObject.of(MOID, "", false).with(new Instance("a", "r", root));
    DeviceTree dacmo = new DeviceTree(List.of(object));
    assertThat(dacmo.find(ClientUri.parse(MOID + "/a/urn%3Ax%3A1.0"))).hasSize(1);
    assertThat(dacmo.find(ClientUri.parse(MOID + "/a/urn:x:1.0"))).hasSize(1);
  }

  private List<String> found(String uri) throws TreeFault {
    return tree.find(ClientUri.parse(MOID + uri)).stream()
        .map(located -> located.uri().substring(MOID.length()))
        .toList();
  }

  private TreeFault fault(String uri) {
    return catchThrowableOfType(TreeFault.class, () -> tree.find(ClientUri.parse(uri)));
  }

  private static ManagedObject workedExample() {
    Interior left = root("GPS", "0xA2", data("12.1", "12.1, 65.2"), data("12.2", "117.1, 21.2"));
    Interior right = root("Temperature", "0x12", data("12.1", "12"), data("12.2", "19"));
    return ManagedObject.of(MOID, "https://ddf.example.com/moid.ddf", false)
        .with(new Instance("left", "moroot1", left))
        .with(new Instance("right", "moroot2", right.with("Note", Leaf.text("a:b&c +"))));
  }

  private static Interior root(String id, String setting, Interior first, Interior second) {
    return Interior.empty(Access.READ)
        .with("ID", Leaf.text(id))
        .with("Setting", Leaf.text(setting))
        .with("Data", Interior.empty(Access.READ).with("1", first).with("2", second));
  }

  private static Interior data(String date, String value) {
    return Interior.empty(Access.READ)
        .with("Date", Leaf.text(date))
        .with("Value", Leaf.text(value));
  }
}
