package org.muster.simulator.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.json.JsonText;

/** What a definition allows decides what a server may do (TS §13.1). */
class DefinitionTest {

  private static final String MOID = "urn:x:mo:d:1.0";
  private static final Set<Access> ALL =
      Set.of(Access.ADD, Access.DELETE, Access.GET, Access.REPLACE);

  @Test
  void as_many_as_there_must_be_stay() throws TreeFault {
    DeviceTree tree = tree(branch("List", Access.READ, unnamed(Occurrence.ONE_OR_MORE)));
    fill(tree, "List", "{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    delete(tree, "//List/b");
    assertThat(statusOf(() -> delete(tree, "//List/*"))).isEqualTo(405);
    assertThat(tree.find(uri("//List/*"))).hasSize(2);
    delete(tree, "//List/a");
    assertThat(statusOf(() -> delete(tree, "//List/c"))).isEqualTo(405);
  }

  @Test
  void no_more_are_added_than_there_may_be() throws TreeFault {
    DeviceTree tree = tree(branch("List", Access.READ, unnamed(Occurrence.zeroOr(2))));
    write(tree, "//List/a", "\"1\"");
    write(tree, "//List/b", "\"2\"");
    assertThat(statusOf(() -> write(tree, "//List/c", "\"3\""))).isEqualTo(403);
    write(tree, "//List/b", "\"again\"");
    write(tree, "//List", "{\"c\":\"3\",\"d\":\"4\"}");
    assertThat(statusOf(() -> write(tree, "//List", "{\"e\":\"5\",\"f\":\"6\",\"g\":\"7\"}")))
        .isEqualTo(403);
    assertThat(tree.find(uri("//List/*"))).extracting(Located::label).containsExactly("c", "d");
  }

  @Test
  void no_more_instances_are_made_or_removed_than_the_root_allows() throws TreeFault {
    Definition root = definition("", null, ALL, Occurrence.oneOr(2), "", leaf("A", ALL));
    DeviceTree tree = new DeviceTree(List.of(new ManagedObject(MOID, "", root, Map.of())));
    tree.create(MOID, "R", json("{}"));
    assertThat(statusOf(() -> delete(tree, "/1/"))).isEqualTo(405);
    tree.create(MOID, "R", json("{}"));
    assertThat(statusOf(() -> tree.create(MOID, "R", json("{}")))).isEqualTo(403);
    delete(tree, "/1/");
  }

  @Test
  void required_child_comes_back_with_its_branch_and_is_not_removed() throws TreeFault {
    Definition inner = definition("", null, ALL, Occurrence.ZERO_OR_MORE, "", leaf("A", ALL));
    DeviceTree tree = tree(branch("List", Access.READ, inner));
    write(tree, "//List/one", "{}");
    assertThat(tree.read(uri("//List/one/A")).leaf().value()).isEqualTo("initial");
    assertThat(statusOf(() -> delete(tree, "//List/one/A"))).isEqualTo(405);
    delete(tree, "//List/one");
  }

  @Test
  void optional_child_without_add_is_the_device_s_to_make() throws TreeFault {
    Set<Access> replace = Set.of(Access.GET, Access.REPLACE);
    Definition optional = definition("B", Format.CHR, replace, Occurrence.ZERO_OR_ONE, "");
    DeviceTree tree = tree(optional);
    assertThat(statusOf(() -> write(tree, "//B", "\"x\""))).isEqualTo(403);
    tree.put(new Place(MOID, "i", List.of("B")), json("\"y\""));
    write(tree, "//B", "\"x\"");
    assertThat(tree.read(uri("//B")).leaf().value()).isEqualTo("x");
    tree.take(new Place(MOID, "i", List.of("B")));
    assertThat(statusOf(() -> tree.read(uri("//B")))).isEqualTo(404);
  }

  @Test
  void node_without_any_access_is_not_there_for_a_server() throws TreeFault {
    DeviceTree tree = tree(leaf("Secret", Set.of()));
    assertThat(statusOf(() -> tree.read(uri("//Secret")))).isEqualTo(404);
    assertThat(statusOf(() -> write(tree, "//Secret", "\"x\""))).isEqualTo(403);
    assertThat(tree.read(uri("//")).items().get(0).content()).hasToString("{}");
  }

  @Test
  void branch_that_describes_nothing_takes_everything_if_it_may_be_added_to() throws TreeFault {
    DeviceTree tree = tree(branch("Ext", Access.COLLECT), branch("Closed", Access.READ));
    write(tree, "//Ext/a", "{\"b\":1.5}");
    assertThat(tree.read(uri("//Ext/a/b")).items().get(0).content()).hasToString("1.5");
    assertThat(statusOf(() -> write(tree, "//Closed/a", "1"))).isEqualTo(403);
    assertThat(statusOf(() -> write(tree, "//Ext", "{\"a/b\":1}"))).isEqualTo(415);
    assertThat(statusOf(() -> write(tree, "//Ext", "{\"a\":[1]}"))).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INT   | 12      | 12",
        "INT   | \"-7\"  | -7",
        "INT   | 1.5     |",
        "INT   | null    |",
        "INT   | 1e99999 |",
        "FLOAT | 2.50    | 2.5",
        "FLOAT | \"x\"   |",
        "BOOL  | true    | true",
        "BOOL  | \"false\" | false",
        "BOOL  | 1       |",
        "BIN   | \"AQID\" | \"AQID\"",
        "BIN   | \"A\"   |",
        "B64   | \"AQID\" | \"AQID\"",
        "B64   | \"?\"   |",
        "DATE  | \"20160209\" | \"2016-02-09\"",
        "DATE  | \"2016-02-30\" |",
        "TIME  | \"101112\" | \"10:11:12\"",
        "TIME  | \"25:00:00\" |",
        "XML   | \"<a/>\" | \"<a/>\"",
        "NULL  | null    | null",
        "NULL  | \"x\"   |",
        "CHR   | 5       | \"5\"",
        "CHR   | {}      |"
      })
  void value_is_kept_in_its_format_or_not_understood(Format format, String sent, String kept)
      throws TreeFault {
    DeviceTree tree = tree(definition("V", format, ALL, Occurrence.ONE, format.nothing()));
    if (kept == null) {
      assertThat(statusOf(() -> write(tree, "//V", sent))).isEqualTo(415);
    } else {
      write(tree, "//V", sent);
      assertThat(tree.read(uri("//V")).items().get(0).content()).hasToString(kept);
    }
  }

  private static Definition leaf(String name, Set<Access> access) {
    return definition(name, Format.CHR, access, Occurrence.ONE, "initial");
  }

  private static Definition unnamed(Occurrence occurrence) {
    return definition("", Format.CHR, ALL, occurrence, "");
  }

  private static Definition branch(String name, Set<Access> access, Definition... children) {
    return definition(name, null, access, Occurrence.ONE, "", children);
  }

  private static Definition definition(
      String name,
      Format format,
      Set<Access> access,
      Occurrence occurrence,
      String initial,
      Definition... children) {
    return new Definition(
        name, Optional.ofNullable(format), access, occurrence, initial, List.of(children));
  }

  /** A device with one instance, {@code i}, of an object with these nodes. */
  private static DeviceTree tree(Definition... children) throws TreeFault {
    Definition root = definition("", null, Access.READ, Occurrence.ONE, "", children);
    Interior node = (Interior) root.filledWith(json("{}"));
    return new DeviceTree(
        List.of(new ManagedObject(MOID, "", root, Map.of()).with(new Instance("i", "R", node))));
  }

  private static void fill(DeviceTree tree, String name, String json) throws TreeFault {
    tree.put(new Place(MOID, "i", List.of(name)), json(json));
  }

  private static void write(DeviceTree tree, String path, String json) throws TreeFault {
    tree.write(uri(path), json(json));
  }

  private static void delete(DeviceTree tree, String path) throws TreeFault {
    tree.delete(uri(path));
  }

  private static ClientUri uri(String path) throws TreeFault {
    return ClientUri.parse(MOID + path);
  }

  private static JsonValue json(String text) {
    return JsonText.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int statusOf(ThrowingCallable call) {
    return catchThrowableOfType(TreeFault.class, call).status();
  }
}
