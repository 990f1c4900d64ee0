package org.muster.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void a_nonce_is_read_by_every_server_that_has_the_key() {
    String shown = Nonce.made(NOW).text(NonceTest::seal);

    assertThat(Nonce.read(shown, NonceTest::seal))
        .hasValueSatisfying(nonce -> assertThat(nonce.madeAt()).isEqualTo(NOW));
  }

  @Test
  void a_nonce_of_another_key_or_one_that_was_changed_is_not_ours() {
    String shown = Nonce.made(NOW).text(NonceTest::seal);

    assertThat(Nonce.read(shown, body -> "other" + body)).isEmpty();
    assertThat(Nonce.read("B" + shown.substring(1), NonceTest::seal)).isEmpty();
    assertThat(Nonce.read(shown + "x", NonceTest::seal)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_text_that_is_no_nonce_is_not_ours(String text) {
    assertThat(Nonce.read(text, NonceTest::seal)).isEmpty();
  }

  @Test
  void no_two_nonces_are_the_same() {
    assertThat(Nonce.made(NOW)).isNotEqualTo(Nonce.made(NOW));
  }

  private static String seal(String body) {
    return "sealed" + body.hashCode();
  }
}
