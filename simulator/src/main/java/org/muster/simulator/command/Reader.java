package org.muster.simulator.command;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.Reading;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/** Performs GET: what it finds travels in the session (TS §6, §7.3). */
final class Reader {

  private final ServerView view;

  Reader(ServerView view) {
    this.view = view;
  }

  Outcome get(String uri) throws TreeFault {
    Reading reading = view.read(ClientUri.parse(uri));
    if (reading.unchanged()) {
      return Outcome.of(304);
    }
    return reading.isEmpty() ? Outcome.of(204) : Outcome.with(payload(reading));
  }

  /** Text and bytes travel raw when they were asked for alone; all else keeps its type in JSON. */
  private static Payload payload(Reading reading) {
    Leaf leaf = reading.leaf();
    if (leaf != null && leaf.format() == Format.CHR) {
      return new Payload("text/plain", leaf.value().getBytes(StandardCharsets.UTF_8));
    }
    if (leaf != null && leaf.format() == Format.BIN) {
      return new Payload("application/octet-stream", Base64.getDecoder().decode(leaf.value()));
    }
    return new Payload(Item.MEDIA_TYPE, Item.write(reading.items()));
  }
}
