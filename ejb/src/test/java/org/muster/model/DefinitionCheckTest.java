package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;

/** Commands held against the standard definitions (TS §6.3, §12). */
class DefinitionCheckTest {

  private static final String READABLE = "<AccessType><Get/><Replace/></AccessType>";
  private static final ObjectDefinition LAMP = lamp();

  private static final Map<String, Consumer<DefinitionCheck>> RULES =
      Map.of(
          "GET", DefinitionCheck::canBeRead,
          "HGET", DefinitionCheck::canBeWritten,
          "DELETE", DefinitionCheck::canBeDeleted,
          "EXEC", DefinitionCheck::canBeExecuted);

  @Test
  void the_standard_objects_are_there() {
    assertThat(StandardDefinitions.all())
        .containsOnlyKeys(
            "urn:oma:mo:oma-dm-devinfo:1.2",
            "urn:oma:mo:oma-dm-dmacc:1.2",
            "urn:oma:mo:oma-dm-dacmo:1.0",
            "urn:oma:mo:oma-sessioninfomo:1.0",
            "urn:oma:mo:oma-dm-devdetail:1.1",
            "urn:oma:mo:oma-fumo:1.0",
            "urn:oma:mo:oma-scomo:1.0",
            "urn:oma:mo:oma-scomo:1.1",
            "urn:oma:mo:oma-lawmo:1.0",
            "urn:oma:mo:oma-dcmo:1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//DevID",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//Ext/Vendor/Anything",
    "GET, urn:oma:mo:oma-dm-dmacc:1.2/acme/Auth/Noti/Secret",
    "HGET, urn:oma:mo:oma-dm-dmacc:1.2/acme/Auth/Noti/Secret",
    "HGET, urn:oma:mo:oma-dm-dacmo:1.0//urn:oma:mo:oma-fumo:1.0/fw1/x/Permissions/y",
    "HGET, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL",
    "HGET, urn:oma:mo:oma-fumo:1.0/fw1/Update/PkgData",
    "EXEC, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate",
    "HGET, urn:oma:mo:oma-scomo:1.0//Download/pkg7",
    "EXEC, urn:oma:mo:oma-scomo:1.1//Download/pkg7/Operations/DownloadInstall",
    "GET, urn:oma:mo:oma-scomo:1.1//Inventory/Deployed/*/ID",
    "DELETE, urn:oma:mo:oma-scomo:1.1//Download/pkg7",
    "HGET, urn:oma:mo:oma-lawmo:1.0//AvailableWipeList/1/ToBeWiped",
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/UnLock",
    "EXEC, urn:oma:mo:oma-dcmo:1.0/(x)/Operations/Disable?nv=(x)/Property:Camera",
    "GET, urn:oma:mo:oma-scomo:1.1//Download/(y)/Status?nv=(y)/PkgID:7"
  })
  void what_the_recipes_do_is_allowed(String command, String uri) {
    assertThatCode(() -> check(command, uri)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, urn:oma:mo:oma-dm-devinfo:1.2//DevID, permanent",
    "HGET, urn:oma:mo:oma-dm-devinfo:1.2//Mod, neither Add nor Replace",
    "EXEC, urn:oma:mo:oma-fumo:1.0/fw1/State, no Exec",
    "DELETE, urn:oma:mo:oma-fumo:1.0/fw1/State, no Delete",
    "GET, urn:oma:mo:oma-fumo:1.0/fw1/Update/PkgData, no Get",
    "GET, urn:oma:mo:oma-dm-dmacc:1.2//Perm, no server may do anything",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//DevId, there is no 'DevId'",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//Mod/Deeper, has no children",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//*, no fixed name",
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/Unlock, UnLock",
    "GET, urn:oma:mo:oma-dcmo:1.0/(x)/?nv=(x)/Colour:red, there is no 'Colour'",
    "GET, urn:oma:mo:oma-dcmo:1.0/(x)/?nv=(x)/Operations:red, has children"
  })
  void what_a_definition_forbids_is_refused_in_words(String command, String uri, String words) {
    assertThatThrownBy(() -> check(command, uri))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.INVALID))
        .hasMessageContaining(words)
        .hasMessageContaining(ClientUri.parse(uri).moid().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HGET", "DELETE", "EXEC"})
  void in_the_vendors_branch_everything_is_allowed(String command) {
    assertThatCode(() -> check(command, "urn:oma:mo:oma-dm-devinfo:1.2//Ext/A/(x)/*"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Light/Colour", "Light/colour", "LIGHT/COLOUR", "light/Exact"})
  void names_are_written_in_any_case_where_the_definition_says_so(String path) {
    assertThatCode(() -> check("GET", "urn:acme:mo:lamp:1.0//" + path, LAMP))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Light/exact", "light/Colours", "level"})
  void where_it_says_otherwise_they_are_not(String path) {
    assertThatThrownBy(() -> check("GET", "urn:acme:mo:lamp:1.0//" + path, LAMP))
        .hasMessageContaining("there is no '");
  }

  @Test
  void a_condition_names_its_leaf_in_any_case_too() {
    String uri = "urn:acme:mo:lamp:1.0/(x)/Light?nv=(x)/light/COLOUR:red";

    assertThatCode(() -> check("GET", uri, LAMP)).doesNotThrowAnyException();
  }

  @Test
  void what_was_not_seen_under_this_name_may_have_been_seen_under_another() {
    DefinitionCheck other =
        new DefinitionCheck(ClientUri.parse("urn:acme:mo:lamp:1.0//dimmer"), LAMP);
    DefinitionCheck only =
        new DefinitionCheck(ClientUri.parse("urn:acme:mo:lamp:1.0//Level"), LAMP);

    assertThatCode(() -> other.canBeWritten(Presence.ABSENT)).doesNotThrowAnyException();
    assertThatThrownBy(() -> only.canBeWritten(Presence.ABSENT))
        .hasMessageContaining("cannot be added");
  }

  private static void check(String command, String text) {
    check(command, text, StandardDefinitions.all().get(ClientUri.parse(text).moid().value()));
  }

  private static void check(String command, String text, ObjectDefinition object) {
    RULES.get(command).accept(new DefinitionCheck(ClientUri.parse(text), object));
  }

  private static ObjectDefinition lamp() {
    String ddf =
        "<MgmtTree><Node><NodeName>urn:acme:mo:lamp:1.0</NodeName>"
            + node("Light", "<CIS/>", node("Colour", "", "") + node("Exact", "<CS/>", ""))
            + node("Dimmer", "<CIS/>", "")
            + node("Level", "", "")
            + "</Node></MgmtTree>";
    return DdfReader.read(ddf.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private static String node(String name, String sense, String children) {
    return "<Node><NodeName>"
        + name
        + "</NodeName><DFProperties><AccessType><Get/><Replace/></AccessType><CaseSense>"
        + sense
        + "</CaseSense></DFProperties>"
        + children
        + "</Node>";
  }
}
