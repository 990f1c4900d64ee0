package org.muster.simulator.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.Definition;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.Occurrence;

class DdfTest {

  private static final String MOID = "urn:x:mo:test:1.0";
  private static final String ROOT =
      "<DFProperties><AccessType><Add/><Delete/><Get/></AccessType><DFFormat><node/></DFFormat>"
          + "<Occurrence><ZeroOrN>3</ZeroOrN></Occurrence>"
          + "<DFType><DDFName>"
          + MOID
          + "</DDFName></DFType></DFProperties>";

  @Test
  void document_says_how_nodes_look_and_what_may_be_done() throws IOException {
    Definition leaf =
        child(
            "<NodeName>A</NodeName><DFProperties><AccessType><Get/><Replace/></AccessType>"
                + "<DefaultValue>007</DefaultValue><DFFormat><int/></DFFormat>"
                + "<Occurrence><ZeroOrOne/></Occurrence></DFProperties>");
    assertThat(leaf.name()).isEqualTo("A");
    assertThat(leaf.format()).contains(Format.INT);
    assertThat(leaf.access()).containsExactlyInAnyOrder(Access.GET, Access.REPLACE);
    assertThat(leaf.occurrence()).isEqualTo(Occurrence.ZERO_OR_ONE);
    assertThat(leaf.initial()).isEqualTo("7");
    assertThat(ddf("").moid()).isEqualTo(MOID);
    assertThat(ddf("").root().occurrence()).isEqualTo(Occurrence.zeroOr(3));
  }

  @ParameterizedTest
  @CsvSource({"chr, CHR", "float, FLOAT", "bool, BOOL", "bin, BIN", "b64, B64", "xml, XML"})
  void every_format_is_known(String element, Format format) throws IOException {
    assertThat(withFormat(element).format()).contains(format);
  }

  @ParameterizedTest
  @CsvSource({"date, DATE", "time, TIME", "null, NULL"})
  void formats_without_a_usual_value_have_one_all_the_same(String element, Format format)
      throws IOException {
    assertThat(withFormat(element).format()).contains(format);
    assertThat(format.kept(withFormat(element).initial())).contains(withFormat(element).initial());
  }

  @Test
  void permanent_node_is_neither_added_nor_removed_whatever_else_is_said() throws IOException {
    Definition permanent =
        child(
            "<NodeName>A</NodeName><DFProperties><AccessType><Add/><Delete/><Get/></AccessType>"
                + "<DFFormat><chr/></DFFormat><Scope><Permanent/></Scope></DFProperties>");
    assertThat(permanent.access()).containsExactly(Access.GET);
  }

  @Test
  void what_real_files_leave_out_is_made_up_for() throws IOException {
    Definition bare = child("");
    assertThat(bare.name()).isEmpty();
    assertThat(bare.format()).contains(Format.CHR);
    assertThat(bare.access()).containsExactly(Access.GET);
    assertThat(bare.occurrence()).isEqualTo(Occurrence.ONE);
    assertThat(child("<NodeName>&lt;x&gt;</NodeName>").name()).isEmpty();
    assertThat(child("<DFProperties><AccessType/></DFProperties>").access()).isEmpty();
    assertThat(child("<NodeName>B</NodeName><Node><NodeName>C</NodeName></Node>").format())
        .isEmpty();
    assertThat(withFormat("nothing-known").format()).contains(Format.CHR);
    assertThat(
            child(
                    "<DFProperties><DefaultValue>many</DefaultValue>"
                        + "<DFFormat><int/></DFFormat></DFProperties>")
                .initial())
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no xml", "<MgmtTree/>", "<MgmtTree><Node/></MgmtTree>", "<a>"})
  void what_is_no_description_is_refused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnfitDescription.class);
  }

  @Test
  void nothing_a_document_refers_to_is_loaded(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "stolen");
    String entity =
        "<!DOCTYPE MgmtTree SYSTEM \"http://127.0.0.1:1/none.dtd\" [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>";
    Ddf read = read(entity + document("<Node><NodeName>A&e;</NodeName></Node>"));
    assertThat(read.root().children().get(0).name()).isEqualTo("A");
  }

  @Test
  void entities_that_grow_without_end_are_refused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE MgmtTree [<!ENTITY e0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    String text = bomb.append("]>") + document("<Node><NodeName>&e11;</NodeName></Node>");
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnfitDescription.class);
  }

  @Test
  void instance_has_what_is_always_there_and_of_the_rest_what_it_is_given() throws IOException {
    Ddf ddf =
        ddf(
            node("Always", "<DefaultValue>yes</DefaultValue>", "One")
                + node("Sometimes", "", "ZeroOrOne")
                + node("", "", "ZeroOrMore"));
    assertThat(json(ddf, "{}")).isEqualTo("{\"Always\":\"yes\"}");
    assertThat(json(ddf, "{\"Sometimes\":\"1\",\"own\":\"2\"}"))
        .isEqualTo("{\"Always\":\"yes\",\"Sometimes\":\"1\",\"own\":\"2\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "no json",
        "{\"one\":1}",
        "{\"one\":{\"Unknown\":1}}",
        "{\"one\":{\"Count\":\"many\"}}"
      })
  void values_that_do_not_go_with_the_description_are_refused(String values) {
    String count =
        "<Node><NodeName>Count</NodeName><DFProperties><DFFormat><int/></DFFormat></DFProperties>"
            + "</Node>";
    assertThatThrownBy(() -> ddf(count).object("http://d", utf8(values)))
        .isInstanceOf(UnfitDescription.class);
  }

  @Test
  void file_of_values_has_content_by_instance() throws IOException {
    ManagedObject object =
        ddf(node("A", "", "One"))
            .object("http://d", utf8("{\"one\":{\"A\":\"1\"},\"two\":{\"A\":\"2\"}}"));
    assertThat(object.miids()).containsExactly("one", "two");
    assertThat(object.instances().get("two").root().toJson(1)).hasToString("{\"A\":\"2\"}");
    assertThat(object.ddf()).isEqualTo("http://d");
  }

  private static String json(Ddf ddf, String values) throws IOException {
    JsonObject object = JsonText.read(utf8(values)).asJsonObject();
    return ddf.instance("one", "Root", object).root().toJson(9).toString();
  }

  private static String node(String name, String properties, String occurrence) {
    return "<Node><NodeName>%s</NodeName><DFProperties>%s<DFFormat><chr/></DFFormat>"
            .formatted(name, properties)
        + "<Occurrence><%s/></Occurrence></DFProperties></Node>".formatted(occurrence);
  }

  private static Definition withFormat(String element) throws IOException {
    return child("<DFProperties><DFFormat><" + element + "/></DFFormat></DFProperties>");
  }

  private static Definition child(String content) throws IOException {
    return ddf("<Node>" + content + "</Node>").root().children().get(0);
  }

  private static Ddf ddf(String children) throws IOException {
    return read(document(children));
  }

  private static String document(String children) {
    return "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/>"
        + ROOT
        + children
        + "</Node></MgmtTree>";
  }

  private static Ddf read(String text) throws IOException {
    return Ddf.read(new ByteArrayInputStream(utf8(text)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
