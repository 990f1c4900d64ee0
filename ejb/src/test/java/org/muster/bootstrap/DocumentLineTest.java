package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answer of a receiver says of the document that it was sent. */
class DocumentLineTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void it_was_taken(int status) {
    assertThat(DocumentLine.delivery(status)).isEqualTo(Delivery.TAKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 403, 404, 429})
  void it_was_refused_and_nobody_has_it(int status) {
    Delivery delivery = DocumentLine.delivery(status);

    assertThat(delivery.certainlyNot()).isTrue();
    assertThat(delivery.words()).contains(Integer.toString(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void what_failed_behind_a_gateway_may_have_arrived(int status) {
    Delivery delivery = DocumentLine.delivery(status);

    assertThat(delivery.certainlyNot()).isFalse();
    assertThat(delivery.words()).contains("may have");
  }
}
