package org.muster.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody has the whole before its end is noted. */
class LastByteTest {

  private static final byte[] PIECE = {0, 1, 2, 3};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> sizesWhenNoted = new ArrayList<>();
  private final LastByte tail = new LastByte(out, () -> sizesWhenNoted.add(out.size()));

  @Test
  void the_end_is_noted_once_before_the_last_byte_goes_out() throws IOException {
    tail.write(PIECE, 0, 4, false);
    tail.write(PIECE, 1, 2, true);

    assertThat(sizesWhenNoted).containsExactly(5);
    assertThat(out.toByteArray()).containsExactly(0, 1, 2, 3, 1, 2);
  }

  @Test
  void one_byte_alone_is_held_back() throws IOException {
    tail.write(PIECE, 3, 1, true);

    assertThat(sizesWhenNoted).containsExactly(0);
    assertThat(out.toByteArray()).containsExactly(3);
  }

  @Test
  void an_end_that_cannot_be_noted_is_not_sent() {
    LastByte broken =
        new LastByte(
            out,
            () -> {
              throw new IllegalStateException("no database");
            });

    assertThatThrownBy(() -> broken.write(PIECE, 0, 4, true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(out.size()).isEqualTo(3);
  }
}
