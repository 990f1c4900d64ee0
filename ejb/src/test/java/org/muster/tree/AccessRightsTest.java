package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;
import org.muster.protocol.Command;

/** What the access-control object of a device allows (TS §10, §12.3). */
class AccessRightsTest {

  private static final String DACMO =
      "{\"urn:oma:mo:oma-dm-devinfo:1.2\":{\"miid1\":{\"1\":{\"Permissions\":{"
          + "\"1\":{\"MAID\":\"*\",\"AR\":1},\"2\":{\"MAID\":\"serverid:DMS1\",\"AR\":15}}}}},"
          + "\"urn%3Aoma%3Amo%3Aoma-fumo%3A1.0\":{\"fw\":{"
          + "\"a\":{\"Permissions\":{\"1\":{\"MAID\":\"DMS2\",\"AR\":\"15\"}}},"
          + "\"b\":{\"Path\":\"/State\",\"Permissions\":{\"1\":{\"MAID\":\"*\",\"AR\":1}}}},"
          + "\"two\":{\"a\":{\"Permissions\":{\"1\":{\"MAID\":\"*\",\"AR\":1},"
          + "\"2\":{\"MAID\":\"serverid:DMS3\",\"AR\":4}}},"
          + "\"b\":{\"Path\":\"Ext/7/\",\"Permissions\":{\"1\":{\"MAID\":\"DMS9\",\"AR\":8}}}}}}";

  private static final List<AccessEntry> RIGHTS = rights();

  @Test
  void every_entry_is_a_right_of_an_authority() {
    assertThat(RIGHTS.stream().map(AccessEntry::right))
        .containsExactlyInAnyOrder(
            new AccessRight("urn:oma:mo:oma-dm-devinfo:1.2", "miid1", "", "*", 1),
            new AccessRight("urn:oma:mo:oma-dm-devinfo:1.2", "miid1", "", "DMS1", 15),
            new AccessRight("urn:oma:mo:oma-fumo:1.0", "fw", "", "DMS2", 15),
            new AccessRight("urn:oma:mo:oma-fumo:1.0", "fw", "State", "*", 1),
            new AccessRight("urn:oma:mo:oma-fumo:1.0", "two", "", "*", 1),
            new AccessRight("urn:oma:mo:oma-fumo:1.0", "two", "", "DMS3", 4),
            new AccessRight("urn:oma:mo:oma-fumo:1.0", "two", "Ext/7", "DMS9", 8));
  }

  @ParameterizedTest
  @CsvSource({
    "DMS1, DELETE, urn:oma:mo:oma-dm-devinfo:1.2/miid1/Ext, true",
    "DMS2, DELETE, urn:oma:mo:oma-dm-devinfo:1.2/miid1/Ext, false",
    "DMS2, GET, urn:oma:mo:oma-dm-devinfo:1.2//Mod, true",
    "DMS2, EXEC, urn:oma:mo:oma-fumo:1.0/fw/Update, true",
    "DMS1, EXEC, urn:oma:mo:oma-fumo:1.0/fw/Update, false",
    "DMS1, GET, urn:oma:mo:oma-fumo:1.0/fw/State, true",
    // the nearer entry decides, even against the owner of the instance
    "DMS2, DELETE, urn:oma:mo:oma-fumo:1.0/fw/State, false",
    "DMS1, GET, urn:oma:mo:oma-fumo:1.0/fw/StateX, false",
    // a server's own entry and everyone's add up
    "DMS3, EXEC, urn:oma:mo:oma-fumo:1.0/two/Update, true",
    "DMS3, GET, urn:oma:mo:oma-fumo:1.0/two/State, true",
    "DMS1, EXEC, urn:oma:mo:oma-fumo:1.0/two/Update, false",
    // the right is needed on all nodes that are involved
    "DMS2, DELETE, urn:oma:mo:oma-fumo:1.0/fw/, false",
    "DMS2, GET, urn:oma:mo:oma-fumo:1.0/fw/, true",
    "DMS3, GET, urn:oma:mo:oma-fumo:1.0/two/, false",
    "DMS3, GET, urn:oma:mo:oma-fumo:1.0/two/?lv=1, true",
    "DMS3, GET, urn:oma:mo:oma-fumo:1.0/two/Ext/*/Key, false",
    "DMS3, GET, urn:oma:mo:oma-fumo:1.0/two/Ext/(x)/Key?nv=(x)/A:1, true",
    // all instances, each of them; the one that there is, if every one denies
    "DMS2, GET, urn:oma:mo:oma-fumo:1.0/*/Ext/7/Key, false",
    "DMS2, GET, urn:oma:mo:oma-fumo:1.0//Ext/7/Key, true",
    "DMS1, DELETE, urn:oma:mo:oma-fumo:1.0//Pkg, false",
    // the access-control object is changed by those who may delegate what it is about
    "DMS1, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn:oma:mo:oma-dm-devinfo:1.2/miid1/1, true",
    "DMS2, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn:oma:mo:oma-dm-devinfo:1.2/miid1/1, false",
    "DMS2, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn%3Aoma%3Amo%3Aoma-fumo%3A1.0/fw/a, true",
    "DMS2, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn:oma:mo:oma-fumo:1.0/fw/b/Permissions/1, false",
    "DMS2, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn:oma:mo:oma-fumo:1.0/fw, false",
    "DMS1, DELETE, urn:oma:mo:oma-dm-dacmo:1.0//urn:vendor:mo:x:1.0/i/1, true",
    // of other instances and objects nothing is known
    "DMS1, EXEC, urn:oma:mo:oma-fumo:1.0/other/Update, true",
    "DMS1, GET, urn:vendor:mo:x:1.0//, true"
  })
  void a_command_is_allowed_or_will_be_refused(
      String server, String command, String node, boolean allowed) {
    AccessRights rights = new AccessRights(RIGHTS, server);

    assertThat(rights.warning(Command.of(List.of(command, node))).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void a_warning_names_the_node_and_the_right() {
    assertThat(
            new AccessRights(RIGHTS, "DMS1")
                .warning(Command.of(List.of("EXEC", "urn:oma:mo:oma-fumo:1.0/fw/Update"))))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("urn:oma:mo:oma-fumo:1.0/fw/Update")
                    .contains("execute")
                    .contains("403"));
  }

  @Test
  void what_may_be_done_at_a_node_is_told_with_the_entries_that_decide() {
    AccessRights rights = new AccessRights(RIGHTS, "DMS3");

    EffectiveRight both = rights.effective("urn:oma:mo:oma-fumo:1.0", "two", "State");
    assertThat(both.granted().mask()).isEqualTo(5);
    assertThat(both.because()).extracting(AccessRight::authority).containsExactly("*", "DMS3");

    EffectiveRight others = rights.effective("urn:oma:mo:oma-fumo:1.0", "two", "Ext/7/Key");
    assertThat(others.granted().mask()).isZero();
    assertThat(others.because()).extracting(AccessRight::authority).containsExactly("DMS9");

    assertThat(rights.effective("urn:oma:mo:oma-fumo:1.0", "third", "State").known()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXEC|urn:oma:mo:oma-fumo:1.0/fw/Update|execute,DMS2",
        "GET|urn:oma:mo:oma-fumo:1.0/two/Ext/7|read,delegate to DMS9,delegated by DMS9",
        "GET|urn:oma:mo:oma-fumo:1.0/two/State|read,changed,read them again",
        "GET|urn:vendor:mo:x:1.0//A|read,not known,dacmo"
      })
  void a_refusal_is_explained_by_what_is_known(String command, String node, String words) {
    assertThat(new AccessRights(RIGHTS, "DMS1").explanation(Command.of(List.of(command, node))))
        .hasValueSatisfying(text -> assertThat(text).contains(words.split(",")));
  }

  @Test
  void who_may_not_delegate_is_warned() {
    Delegation wanted =
        Delegation.of("urn:oma:mo:oma-fumo:1.0", "fw", "/State", "DMS9", List.of("read"));

    assertThat(new AccessRights(RIGHTS, "DMS2").warning(wanted)).isPresent();
    assertThat(
            new AccessRights(RIGHTS, "DMS2")
                .warning(Delegation.of("urn:oma:mo:oma-fumo:1.0", "fw", "", "x", null)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DMS2, DMS2, read, true",
    "DMS2, serverid:DMS2, read, true",
    "DMS2, DMS2, delegate, false",
    "DMS2, DMS9, read, false",
    "DMS2, *, read, false"
  })
  void who_gives_up_his_own_right_to_delegate_is_warned(
      String server, String authority, String right, boolean warned) {
    Delegation wanted =
        Delegation.of("urn:oma:mo:oma-fumo:1.0", "fw", "/Ext", authority, List.of(right));

    assertThat(new AccessRights(RIGHTS, server).warning(wanted).isPresent()).isEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource({
    // everyone's entry of this part counts there, and is kept in a smaller one that is granted
    "/State, false",
    "/State/Deep, false",
    // it does not count elsewhere
    "/Ext, true"
  })
  void who_may_delegate_as_everyone_does_gives_nothing_up(String path, boolean warned) {
    AccessRight own = new AccessRight("urn:oma:mo:oma-fumo:1.0", "fw", "", "DMS2", 15);
    AccessRight all = new AccessRight("urn:oma:mo:oma-fumo:1.0", "fw", "State", "*", 9);
    AccessRights rights =
        new AccessRights(
            List.of(
                new AccessEntry(own, "o/fw/1", "o/fw/1/Permissions/1"),
                new AccessEntry(all, "o/fw/2", "o/fw/2/Permissions/1")),
            "DMS2");
    Delegation wanted =
        Delegation.of("urn:oma:mo:oma-fumo:1.0", "fw", path, "DMS2", List.of("read"));

    assertThat(rights.warning(wanted).isPresent()).isEqualTo(warned);
  }

  @Test
  void where_nothing_is_known_nothing_is_refused() {
    assertThat(
            new AccessRights(List.of(), "DMS1")
                .warning(Command.of(List.of("GET", "urn:oma:mo:x:1.0//"))))
        .isEmpty();
  }

  @Test
  void masks_are_put_into_words() {
    assertThat(new AccessRight("o", "i", "", "*", 15).words())
        .containsExactly("read", "write", "execute", "delegate");
    assertThat(new AccessRight("o", "i", "", "*", 4).words()).containsExactly("execute");
  }

  private static List<AccessEntry> rights() {
    NodeDocument document = new NodeDocument();
    document.learn(
        "",
        JsonText.readObject(DACMO),
        false,
        DeviceRights.OBJECT.value(),
        Instant.EPOCH,
        new NodeSource(null, null, "GET"));
    return AccessEntry.in(document.below(""));
  }
}
