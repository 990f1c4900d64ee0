package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/** Rights are planned from a complete read of the access-control object, or not at all. */
class AccessObjectTest {

  private static final String ENTRY =
      "{\"urn:x:y\":{\"i\":{\"1\":{\"Permissions\":{\"1\":{\"MAID\":\"a\",\"AR\":3}}}}}}";
  private static final Delegation WANTED = Delegation.of("urn:x:y", "i", "", "a", List.of("read"));

  @Test
  void a_complete_read_says_where_a_right_is_written() {
    AccessObject object =
        AccessObject.in(read("urn:oma:mo:oma-dm-dacmo:1.0//", ENTRY)).orElseThrow();

    assertThat(object.granted(WANTED)).isEqualTo(3);
    assertThat(object.grant(WANTED).node().text()).endsWith("/urn:x:y/i/1/Permissions/1/AR");
    assertThat(object.revoke(WANTED)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:oma:mo:oma-dm-dacmo:1.0//urn:x:y",
        "urn:oma:mo:oma-dm-dacmo:1.0//?lv=1",
        "urn:oma:mo:other:1.0//"
      })
  void a_part_or_another_object_is_not_planned_from(String uri) {
    assertThat(AccessObject.in(read(uri, ENTRY))).isEmpty();
  }

  @Test
  void what_is_too_much_to_be_learnt_is_not_planned_from() {
    String many =
        IntStream.rangeClosed(0, NodeDocument.MOST_NODES)
            .mapToObj(number -> "\"n" + number + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(AccessObject.in(read("urn:oma:mo:oma-dm-dacmo:1.0//", many))).isEmpty();
  }

  @Test
  void nothing_is_not_planned_from() {
    NodeData text = new NodeData(MediaTypes.TEXT, new byte[] {'x'});

    assertThat(AccessObject.in(null)).isEmpty();
    assertThat(AccessObject.in(text)).isEmpty();
  }

  private static NodeData read(String uri, String content) {
    String json = "[{\"ClientURI\":\"" + uri + "\",\"MOData\":{\"D\":" + content + "}}]";
    return new NodeData(MediaTypes.MO_DATA, json.getBytes(StandardCharsets.UTF_8));
  }
}
