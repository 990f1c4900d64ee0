package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/** Where a right is written that is granted, and what is deleted to take it away (TS §12.3). */
class DelegationPlanTest {

  private static final String DACMO =
      "{\"urn%3Aoma%3Amo%3Aoma-fumo%3A1.0\":{\"fw\":{"
          + "\"1\":{\"Permissions\":{\"1\":{\"MAID\":\"serverid:a\",\"AR\":15}}},"
          + "\"2\":{\"Path\":\"/State\",\"Permissions\":{\"1\":{\"MAID\":\"a\",\"AR\":1}}},"
          + "\"3\":{\"Path\":\"/Two\",\"Permissions\":{\"1\":{\"MAID\":\"a\",\"AR\":1},"
          + "\"2\":{\"MAID\":\"serverid:b\",\"AR\":8}}}},"
          + "\"open\":{\"1\":{\"Permissions\":{\"1\":{\"MAID\":\"*\",\"AR\":15}}}}}}";

  private static final String FUMO = "urn:oma:mo:oma-fumo:1.0";
  private static final String AT = "urn:oma:mo:oma-dm-dacmo:1.0//";
  private static final String FW = AT + "urn%3Aoma%3Amo%3Aoma-fumo%3A1.0/fw";
  private static final String OPEN = AT + "urn%3Aoma%3Amo%3Aoma-fumo%3A1.0/open";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // an entry that is there
        FUMO + "|fw|/|a|" + FW + "/1/Permissions/1/AR|5",
        FUMO + "|fw|State|serverid:a|" + FW + "/2/Permissions/1/AR|5",
        // beside others
        FUMO + "|fw|/State/|b|" + FW + "/2/Permissions/2|{\"MAID\":\"serverid:b\",\"AR\":5}",
        FUMO + "|fw|State|*|" + FW + "/2/Permissions/2|{\"MAID\":\"*\",\"AR\":5}",
        // a block of its own, in which those are who counted there until now
        FUMO
            + "|fw|Ext|appid:c|"
            + FW
            + "/4|{\"Path\":\"/Ext\",\"Permissions\":{\"1\":{\"MAID\":\"appid:c\",\"AR\":5},"
            + "\"2\":{\"MAID\":\"serverid:a\",\"AR\":15}}}",
        FUMO
            + "|fw|State/Deep|b|"
            + FW
            + "/4|{\"Path\":\"/State/Deep\",\"Permissions\":{\"1\":{\"MAID\":\"serverid:b\",\"AR\":5},"
            + "\"2\":{\"MAID\":\"a\",\"AR\":1}}}",
        FUMO
            + "|fw|Ext|a|"
            + FW
            + "/4|{\"Path\":\"/Ext\",\"Permissions\":{\"1\":{\"MAID\":\"serverid:a\",\"AR\":5}}}",
        // everyone is among them, if it is not everyone who is granted less there
        FUMO
            + "|open|Ext|a|"
            + OPEN
            + "/2|{\"Path\":\"/Ext\",\"Permissions\":{\"1\":{\"MAID\":\"serverid:a\",\"AR\":5},"
            + "\"2\":{\"MAID\":\"*\",\"AR\":15}}}",
        FUMO
            + "|open|Ext|*|"
            + OPEN
            + "/2|{\"Path\":\"/Ext\",\"Permissions\":{\"1\":{\"MAID\":\"*\",\"AR\":5}}}",
        // with the parents that are missing
        FUMO
            + "|new||a|"
            + AT
            + "urn%3Aoma%3Amo%3Aoma-fumo%3A1.0/new|"
            + "{\"1\":{\"Permissions\":{\"1\":{\"MAID\":\"serverid:a\",\"AR\":5}}}}",
        "urn:x:y|i||a|"
            + AT
            + "urn:x:y|{\"i\":{\"1\":{\"Permissions\":{\"1\":{\"MAID\":\"serverid:a\",\"AR\":5}}}}}"
      })
  void a_right_is_written_where_it_belongs(
      String object, String instance, String path, String authority, String node, String value) {
    RightChange change =
        plan(Delegation.of(object, instance, path, authority, List.of("read", "execute"))).grant();

    assertThat(change.node().text()).isEqualTo(node);
    assertThat(change.value()).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({
    // an entry and nothing else
    "/, a, /1/Permissions/1",
    "/Two, a, /3/Permissions/1",
    "/Two, b, /3/Permissions/2",
    // the last one of a part: its block would keep everybody from it
    "/State, a, /2"
  })
  void an_entry_is_deleted_with_a_block_that_it_leaves_empty(
      String path, String authority, String node) {
    assertThat(plan(Delegation.of(FUMO, "fw", path, authority, null)).revoke())
        .hasValueSatisfying(
            change -> {
              assertThat(change.node().text()).isEqualTo(FW + node);
              assertThat(change.value()).isNull();
            });
  }

  @Test
  void where_there_is_no_entry_nothing_is_deleted() {
    assertThat(plan(Delegation.of(FUMO, "fw", "/Ext", "a", null)).revoke()).isEmpty();
    assertThat(plan(Delegation.of(FUMO, "fw", "/State", "b", null)).revoke()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|fw||a|read|object",
        "no moid|fw||a|read|object",
        FUMO + "|-||a|read|instance",
        FUMO + "|a b||a|read|object",
        FUMO + "|fw|A/*|a|read|path",
        FUMO + "|fw|(x)|a|read|path",
        FUMO + "|fw|A?lv=1|a|read|path",
        FUMO + "|fw||-|read|authority",
        FUMO + "|fw||userid:a|read|authority",
        FUMO + "|fw||serverid:|read|authority",
        FUMO + "|fw||a b|read|authority",
        FUMO + "|fw||a|fly|rights",
        FUMO + "|fw||a||rights"
      })
  void what_is_no_right_is_refused(
      String object, String instance, String path, String authority, String rights, String blamed) {
    List<String> words = rights == null ? List.of() : Arrays.asList(rights.split(","));

    assertThatThrownBy(() -> Delegation.of(object, instance, path, authority, words))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo(blamed));
  }

  private static DelegationPlan plan(Delegation wanted) {
    NodeDocument document = new NodeDocument();
    document.learn(
        "",
        JsonText.readObject(DACMO),
        false,
        DeviceRights.OBJECT.value(),
        Instant.EPOCH,
        new NodeSource(null, null, "GET"));
    return new DelegationPlan(document.below(""), wanted);
  }
}
