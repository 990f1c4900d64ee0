package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Ids;

class PushLetterTest {

  @Test
  void it_names_a_notification() {
    long id = Ids.next();

    assertThat(letter("{\"notification\":\"" + Ids.text(id) + "\"}").notification()).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no JSON", "[]", "{}", "{\"notification\":7}", "{\"notification\":\"x\"}"})
  void what_cannot_be_read_names_none(String body) {
    assertThat(letter(body).notification()).isEmpty();
  }

  private static PushLetter letter(String body) {
    return new PushLetter(PushChannel.TYPE, body, 1);
  }
}
