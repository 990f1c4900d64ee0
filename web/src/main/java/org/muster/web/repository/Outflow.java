package org.muster.web.repository;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.muster.content.ContentStore;
import org.muster.repository.Fetched;
import org.muster.repository.Offer;
import org.muster.repository.Portion;
import org.muster.repository.TransferDesk;
import org.muster.web.content.CountedOutput;
import org.muster.web.content.Lane;

/** Writes what a device gets, and says how that ended. No transaction is open meanwhile. */
final class Outflow implements StreamingOutput {

  private final Fetched fetched;
  private final ContentStore contents;
  private final TransferDesk desk;
  private final Lane lane;
  private final Pulse pulse;

  /**
   * @param lane is left when all is over
   */
  Outflow(Fetched fetched, ContentStore contents, TransferDesk desk, Lane lane, Pulse pulse) {
    this.fetched = fetched;
    this.contents = contents;
    this.desk = desk;
    this.lane = lane;
    this.pulse = pulse;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      send(new CountedOutput(out));
    } finally {
      lane.leave();
    }
  }

  private void send(CountedOutput out) throws IOException {
    boolean sent = false;
    try {
      send(fetched.offer(), fetched.portion(), out);
      out.flush();
      sent = true;
    } finally {
      if (!sent) {
        desk.brokeOff(fetched, out.count());
      }
    }
  }

  private void send(Offer offer, Portion portion, OutputStream out) throws IOException {
    if (offer.isFile()) {
      contents.write(
          offer.file(),
          portion.from(),
          portion.length(),
          new PulsedOutput(out, pulse),
          () -> desk.ends(fetched));
    } else {
      out.write(offer.bytes(), Math.toIntExact(portion.from()), Math.toIntExact(portion.length()));
    }
  }
}
