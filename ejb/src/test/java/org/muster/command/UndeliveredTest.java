package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.Command;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/** Whether all that was asked for was delivered. */
class UndeliveredTest {

  @Test
  void what_did_not_come_is_named() {
    assertThat(undelivered("urn:x:y//A", "urn:x:y//B?lv=1", "[" + item("urn:x:y//A") + "]"))
        .isEqualTo("The device delivered nothing of urn:x:y//B.");
    assertThat(undelivered("urn:x:y//A", "urn:x:z//B", "[]")).contains("urn:x:y//A, urn:x:z//B");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:x:y//A, urn:x:y//B, urn:x:y//A, urn:x:y//B",
    "urn:x:y//A, urn:x:y/1/B, urn:x:y/1/A, urn:x:y//B",
    "urn:x:y//A/C, urn:x:y//B, urn:x:y//A, urn:x:y//B",
    "urn:x:y//A?cv=1, urn:x:y//B, urn:x:y//A, urn:x:y//B",
    "urn:x:y//Aa, urn:x:y//Bb/Cc, urn:x:y//AA, urn:x:y//bb",
    "urn:x:y/*/A, urn:x:y//B, urn:x:y//B, urn:x:y//B"
  })
  void what_came_or_cannot_be_told_is_not_missed(
      String first, String second, String one, String other) {
    assertThat(undelivered(first, second, "[" + item(one) + "," + item(other) + "]")).isNull();
  }

  @Test
  void items_without_an_address_tell_nothing() {
    assertThat(undelivered("urn:x:y//A", "urn:x:y//B", "[{\"MOData\":{\"A\":1}}]")).isNull();
    assertThat(undelivered("urn:x:y//A", "urn:x:y//B", "nonsense")).isNull();
  }

  private static String undelivered(String first, String second, String came) {
    Command hput = Command.of(List.of("HPUT", "https://h/repository/t", first, second));
    NodeData data = new NodeData(MediaTypes.MO_DATA, came.getBytes(StandardCharsets.UTF_8));
    return Undelivered.of(hput, data).orElse(null);
  }

  private static String item(String uri) {
    return "{\"ClientURI\":\"" + uri + "\",\"MOData\":{\"N\":1}}";
  }
}
