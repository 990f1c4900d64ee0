package org.muster.web.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.content.ContentStore;
import org.muster.repository.Counting;
import org.muster.repository.Fetched;
import org.muster.repository.Offer;
import org.muster.repository.Portion;
import org.muster.repository.TransferDesk;
import org.muster.web.content.Lanes;

/** What is noted of a file while it goes out. */
class OutflowTest {

  private static final Offer FILE = new Offer("application/zip", 3, "d", null, 1L, null);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> notes = new ArrayList<>();

  @Test
  void the_end_of_a_file_is_noted_before_anybody_has_all_of_it() throws IOException {
    outflow(new TwoBytesAndOne()).write(out);

    assertThat(notes).containsExactly("goes on", "ends with 2 sent");
    assertThat(out.size()).isEqualTo(3);
  }

  @Test
  void a_break_is_noted_with_what_had_gone_out() {
    assertThatThrownBy(() -> outflow(new BreaksAfterTwo()).write(out))
        .isInstanceOf(IOException.class);

    assertThat(notes).containsExactly("goes on", "broke off after 2");
  }

  private Outflow outflow(ContentStore contents) {
    TransferDesk desk = new Notes();
    Pulse pulse = new Pulse("t", desk, Clock.systemUTC());
    Fetched fetched = new Fetched("t", 1, FILE, Portion.of(200, 0, 3, 3), Counting.WHEN_OUT);
    return new Outflow(fetched, contents, desk, new Lanes().lane(), pulse);
  }

  private final class Notes extends TransferDesk {

    @Override
    public void ends(Fetched fetched) {
      notes.add("ends with " + out.size() + " sent");
    }

    @Override
    public void brokeOff(Fetched fetched, long sent) {
      notes.add("broke off after " + sent);
    }

    @Override
    public void goesOn(String token) {
      notes.add("goes on");
    }
  }

  private static final class TwoBytesAndOne extends ContentStore {

    @Override
    public void write(long id, long from, long length, OutputStream to, Runnable beforeEnd)
        throws IOException {
      to.write(new byte[2], 0, 2);
      beforeEnd.run();
      to.write(new byte[1], 0, 1);
    }
  }

  private static final class BreaksAfterTwo extends ContentStore {

    @Override
    public void write(long id, long from, long length, OutputStream to, Runnable beforeEnd)
        throws IOException {
      to.write(new byte[2], 0, 2);
      throw new IOException("nobody is there");
    }
  }
}
