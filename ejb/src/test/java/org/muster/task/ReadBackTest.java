package org.muster.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/** Whether what was written is what is read back. */
class ReadBackTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\"|a|SUCCEEDED",
        "\"a\"|b|FAILED",
        "5|5.0|SUCCEEDED",
        "5|6|FAILED",
        "\"QQ==\"|QQ|SUCCEEDED",
        "\"QQ==\"|Qg|FAILED",
        "\"2026-01-31\"|20260131|SUCCEEDED",
        "\"20260131\"|2026-01-31|SUCCEEDED",
        "\"20260131\"|2026-01-30|FAILED",
        "\"23:59:59\"|235959|SUCCEEDED",
        "\"235959+0100\"|23:59:59+01:00|SUCCEEDED",
        "\"235959Z\"|23:59:59|FAILED",
        "\"a\"|***|FAILED"
      })
  void values_are_compared_however_they_are_written(String wanted, String there, StepState end) {
    assertThat(ending("urn:x:y/1/Leaf", wanted, text(there)).state()).isEqualTo(end);
  }

  @Test
  void a_secret_that_is_masked_could_not_be_compared_and_that_is_said() {
    Ending ending = ending("urn:x:y/1/Password", "\"a\"", text("***"));

    assertThat(ending.state()).isEqualTo(StepState.SUCCEEDED);
    assertThat(ending.reason()).contains("could not be compared");
    assertThat(ending("urn:x:y/1/Password", "\"a\"", text("b")).state())
        .isEqualTo(StepState.FAILED);
  }

  @Test
  void in_a_subtree_the_mask_stands_for_secrets_alone() {
    String wanted = "{\"Name\":\"n\",\"Pin\":\"1234\"}";

    Ending secret = ending("urn:x:y/1/A", wanted, item("{\"Name\":\"n\",\"Pin\":\"***\"}"));
    Ending open = ending("urn:x:y/1/A", wanted, item("{\"Name\":\"***\",\"Pin\":\"1234\"}"));

    assertThat(secret.state()).isEqualTo(StepState.SUCCEEDED);
    assertThat(secret.reason()).contains("could not be compared");
    assertThat(open.state()).isEqualTo(StepState.FAILED);
  }

  @Test
  void what_is_not_read_back_is_not_there() {
    assertThat(ending("urn:x:y/1/A", "1", null).state()).isEqualTo(StepState.FAILED);
  }

  private static Ending ending(String place, String wanted, NodeData there) {
    return new ReadBack(ClientUri.parse(place)).of("[" + wanted + "]", there);
  }

  private static NodeData text(String text) {
    return new NodeData(MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static NodeData item(String content) {
    String json = "[{\"ClientURI\":\"urn:x:y/1/A\",\"MOData\":{\"A\":" + content + "}}]";
    return new NodeData(MediaTypes.MO_DATA, json.getBytes(StandardCharsets.UTF_8));
  }
}
