package org.muster.simulator;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.muster.simulator.factory.BootstrapDocument;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.tree.Item;
import org.muster.simulator.wire.ServerUri;

/** Client-initiated bootstrap (TS §8): the device fetches its account from a URL that it knows. */
public final class Bootstrapping {

  private final HttpLines lines;

  /**
   * @param lines the caller's to close
   */
  public Bootstrapping(HttpLines lines) {
    this.lines = lines;
  }

  /**
   * Fetches a document, once: it is not asked for again when the line breaks.
   *
   * @param url may have parameters in brackets (TS §6.2)
   * @param devId the device's name
   * @return the document
   * @throws IOException when it cannot be had, or is none
   */
  public BootstrapDocument from(String url, String devId) throws IOException {
    URI address = new ServerUri(url).filledWith(Map.of("DevID", devId));
    Answer answer = lines.exchange(Request.get(address, Map.of("Accept", Item.MEDIA_TYPE)));
    if (answer.status() != 200 || !answer.mediaType().equals(Item.MEDIA_TYPE)) {
      throw new IOException("no bootstrap: " + answer.status() + " " + answer.text().strip());
    }
    return BootstrapDocument.read(answer.body());
  }
}
