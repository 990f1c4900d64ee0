package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.kernel.JsonText;

/** The values of leaves, as they are written. */
class LeafValueTest {

  @ParameterizedTest
  @EnumSource(names = {"B64", "BIN"})
  void bytes_are_written_with_their_padding(NodeFormat format) {
    assertThat(LeafValue.formed(format, JsonText.string("QQ"))).contains(JsonText.string("QQ=="));
    assertThat(LeafValue.formed(format, JsonText.string("QQ=="))).contains(JsonText.string("QQ=="));
    assertThat(LeafValue.formed(format, JsonText.string("Q"))).isEmpty();
  }
}
