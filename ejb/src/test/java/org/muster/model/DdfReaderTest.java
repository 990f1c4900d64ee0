package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

/** Descriptions as they are written, well and badly (TS §6.4). */
class DdfReaderTest {

  private static final String DOCTYPE =
      "<!DOCTYPE MgmtTree PUBLIC \"-//OMA//DTD-DM-DDF 1.2//EN\""
          + " \"http://127.0.0.1:1/never-asked.dtd\"%s>";

  @Test
  void an_object_with_all_that_is_said_of_its_nodes() {
    ObjectDefinition object =
        only(
            "<MgmtTree><VerDTD>1.2</VerDTD><Man>Acme</Man><Mod>L1</Mod><Node><NodeName/><Path/>"
                + "<RTProperties><ACL>x</ACL></RTProperties>"
                + properties("<Get/>", "node", "<DFTitle>Lamp</DFTitle>", "urn:acme:mo:lamp:2.0")
                + "<Node><NodeName>Colour<!-- Status: Required --></NodeName><DFProperties>"
                + "<AccessType><Get/><Replace/><Exec/><!-- No Get --></AccessType>"
                + "<Description>What it shines in</Description><DFFormat><chr/></DFFormat>"
                + "<Occurrence><ZeroOrN>5</ZeroOrN></Occurrence><Scope><Permanent/></Scope>"
                + "<DefaultValue>red</DefaultValue>"
                + "<DFType><MIME>text/plain</MIME></DFType></DFProperties></Node>"
                + "</Node></MgmtTree>");

    assertThat(object.moid().value()).isEqualTo("urn:acme:mo:lamp:2.0");
    assertThat(object.title()).isEqualTo("Lamp");
    assertThat(object.manufacturer()).isEqualTo("Acme");
    assertThat(object.model()).isEqualTo("L1");
    NodeDefinition colour = object.root().child("Colour").orElseThrow();
    assertThat(colour.format()).isEqualTo(NodeFormat.CHR);
    assertThat(colour.access()).containsOnly(AccessType.GET, AccessType.REPLACE, AccessType.EXEC);
    assertThat(colour.permanent()).isTrue();
    assertThat(colour.occurrence()).isEqualTo("ZeroOrN");
    assertThat(colour.mimeTypes()).containsExactly("text/plain");
    assertThat(colour.description()).isEqualTo("What it shines in");
    assertThat(colour.defaultValue()).isEqualTo("red");
    assertThat(colour.ignoresCase()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', false, false, false",
    "CIS, '', '', true, true, true",
    "'', CIS, '', false, true, true",
    "CIS, CS, '', true, false, false",
    "CIS, '', CS, true, true, false",
    "CS, '', CIS, false, false, true"
  })
  void the_case_of_names_is_as_with_the_node_above_unless_it_is_said(
      String root, String a, String b, boolean ofRoot, boolean ofA, boolean ofB) {
    ObjectDefinition object =
        only("<MgmtTree>" + cased("urn:x", root, cased("A", a, cased("B", b, ""))) + "</MgmtTree>");

    NodeDefinition inA = object.root().child("A").orElseThrow();
    assertThat(object.root().ignoresCase()).isEqualTo(ofRoot);
    assertThat(inA.ignoresCase()).isEqualTo(ofA);
    assertThat(inA.child("B").orElseThrow().ignoresCase()).isEqualTo(ofB);
  }

  @Test
  void nodes_may_lie_beside_each_other_and_say_where_they_belong() {
    ObjectDefinition object =
        only(
            "<MgmtTree>"
                + beside("Lamp", "./Vendor/Acme", "<DFType><DDFName>urn:x:lamp</DDFName></DFType>")
                + beside("Light", "./Vendor/Acme/Lamp", "")
                + beside("", "./Vendor/Acme/Lamp/Light/", "")
                + beside("Colour", "Vendor/Acme/Lamp/Light/*", "")
                + "</MgmtTree>");

    NodeDefinition light = object.root().child("Light").orElseThrow();
    assertThat(light.format()).isEqualTo(NodeFormat.NODE);
    assertThat(light.child("*").orElseThrow().child("Colour")).isPresent();
  }

  @Test
  void a_node_that_belongs_nowhere_in_the_file_is_an_object_of_its_own() {
    String lamp = beside("urn:x:lamp", "./Vendor", "");

    assertThat(read("<MgmtTree>" + lamp + beside("urn:x:b", "./Vendor", "") + "</MgmtTree>"))
        .hasSize(2);
    assertThat(
            read("<MgmtTree>" + lamp + beside("urn:x:c", "./Else/urn:x:lamp", "") + "</MgmtTree>"))
        .hasSize(2);
    String named = "<DFType><DDFName>urn:x:d</DDFName></DFType>";
    assertThat(
            read("<MgmtTree>" + lamp + beside("D", "./Vendor/urn:x:lamp", named) + "</MgmtTree>"))
        .hasSize(2);
  }

  @Test
  void an_unnamed_root_is_on_the_way_by_any_of_the_signs_for_it() {
    String root = "<DFType><DDFName>urn:x:lamp</DDFName></DFType>";
    for (String sign : List.of("./&lt;x&gt;", "*", "./(x)/")) {
      ObjectDefinition object =
          only("<MgmtTree>" + beside("", "./", root) + beside("Light", sign, "") + "</MgmtTree>");

      assertThat(object.root().child("Light")).as(sign).isPresent();
    }
  }

  @Test
  void nodes_beside_each_other_nest_no_deeper_than_those_in_each_other() {
    StringBuilder ddf = new StringBuilder("<MgmtTree>" + beside("urn:x", null, ""));
    String path = "urn:x";
    for (int i = 0; i < 60; i++) {
      ddf.append(beside("n", path, ""));
      path += "/n";
    }

    assertThatThrownBy(() -> read(ddf + "</MgmtTree>"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("levels");
  }

  @Test
  void what_real_files_lack_is_forgiven() {
    ObjectDefinition object =
        only(
            "<MgmtTree><Node><NodeName>urn:acme:mo:x:1.0</NodeName>"
                + "<Node><DFProperties/></Node><Node><NodeName>B</NodeName><Node/></Node>"
                + "<VendorsOwn><Deep>text</Deep></VendorsOwn></Node></MgmtTree>");

    assertThat(object.moid().value()).isEqualTo("urn:acme:mo:x:1.0");
    assertThat(object.root().children()).hasSize(2);
    assertThat(object.root().children().get(0).name()).isNull();
    assertThat(object.root().children().get(0).format()).isEqualTo(NodeFormat.CHR);
    assertThat(object.root().children().get(1).format()).isEqualTo(NodeFormat.NODE);
    assertThat(object.root().children().get(1).permanent()).isFalse();
  }

  @Test
  void a_file_may_describe_several_objects() {
    String node = "<Node><NodeName>urn:acme:mo:%s:1.0</NodeName></Node>";

    assertThat(read("<MgmtTree>" + node.formatted("a") + node.formatted("b") + "</MgmtTree>"))
        .extracting(object -> object.moid().value())
        .containsExactly("urn:acme:mo:a:1.0", "urn:acme:mo:b:1.0");
  }

  @Test
  void a_document_type_is_named_and_never_looked_at() {
    String tree = "<MgmtTree><Node><NodeName>urn:acme:mo:a:1.0</NodeName></Node></MgmtTree>";

    assertThat(read(DOCTYPE.formatted("") + tree)).hasSize(1);
  }

  @Test
  void entities_bring_nothing_into_a_description() {
    String file = "<!ENTITY secret SYSTEM \"file:///etc/passwd\">";
    String bomb =
        "<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">";
    for (String entities : List.of(file, bomb)) {
      String ddf =
          DOCTYPE.formatted(" [" + entities + "]")
              + "<MgmtTree><Node><NodeName>urn:acme:mo:x:1.0</NodeName><Node><NodeName>N"
              + "&secret;&c;</NodeName></Node></Node></MgmtTree>";

      try {
        assertThat(only(ddf).root().children().get(0).name()).isEqualTo("N");
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<MgmtTree>",
        "<MgmtTree></MgmtTree>",
        "<SyncML/>",
        "<MgmtTree><Node/></MgmtTree>",
        "<MgmtTree><Node><NodeName>no moid/</NodeName></Node></MgmtTree>",
        "<MgmtTree><Node><NodeName>urn:x</NodeName><DFProperties><DFFormat><colour/></DFFormat>"
            + "</DFProperties></Node></MgmtTree>"
      })
  void what_is_no_description_is_refused(String ddf) {
    assertThatThrownBy(() -> read(ddf))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.getMessage())
                  .matches("(Line \\d+, column \\d+|The description): .*\\.");
            });
  }

  @Test
  void what_nests_too_deep_is_refused() {
    String ddf =
        "<MgmtTree><Node><NodeName>urn:x</NodeName>"
            + "<Node>".repeat(200)
            + "</Node>".repeat(200)
            + "</Node></MgmtTree>";

    assertThatThrownBy(() -> read(ddf)).isInstanceOf(Refusal.class).hasMessageContaining("levels");
  }

  @Test
  void what_has_too_many_nodes_is_refused() {
    String ddf =
        "<MgmtTree><Node><NodeName>urn:x</NodeName>"
            + "<Node/>".repeat(10_001)
            + "</Node></MgmtTree>";

    assertThatThrownBy(() -> read(ddf)).isInstanceOf(Refusal.class).hasMessageContaining("nodes");
  }

  @Test
  void what_is_too_large_is_refused() {
    String ddf = "<MgmtTree>" + " ".repeat(DdfReader.MOST_BYTES) + "</MgmtTree>";

    assertThatThrownBy(() -> read(ddf))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  private static String cased(String name, String sense, String children) {
    String said = sense.isEmpty() ? "" : "<CaseSense><" + sense + "/></CaseSense>";
    return "<Node><NodeName>"
        + name
        + "</NodeName><DFProperties>"
        + said
        + "</DFProperties>"
        + children
        + "</Node>";
  }

  private static String beside(String name, String path, String properties) {
    return "<Node><NodeName>"
        + name
        + "</NodeName>"
        + (path == null ? "" : "<Path>" + path + "</Path>")
        + "<DFProperties>"
        + properties
        + "</DFProperties></Node>";
  }

  private static String properties(String access, String format, String more, String ddfName) {
    return "<DFProperties><AccessType>"
        + access
        + "</AccessType><DFFormat><"
        + format
        + "/></DFFormat>"
        + more
        + "<DFType><DDFName>"
        + ddfName
        + "</DDFName></DFType></DFProperties>";
  }

  private static ObjectDefinition only(String ddf) {
    List<ObjectDefinition> objects = read(ddf);
    assertThat(objects).hasSize(1);
    return objects.get(0);
  }

  private static List<ObjectDefinition> read(String ddf) {
    return DdfReader.read(ddf.getBytes(StandardCharsets.UTF_8));
  }
}
