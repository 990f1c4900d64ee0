package org.muster.simulator.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;
import org.muster.simulator.tree.Item;
import org.muster.simulator.wire.Payload;
import org.muster.simulator.wire.ServerUri;

/**
 * The plain HTTP a device speaks with a Data Repository, beside the session (TS §14).
 *
 * <p>Sends no credentials: a ServerURI may lead anywhere, and the token in it is the permission.
 */
public final class Transfers {

  private final HttpLines lines;
  private final String devId;
  private final Map<String, String> facts;
  private final Quirks quirks;

  /**
   * Transfers by the book.
   *
   * @param lines what carries it
   * @param devId the device
   * @param facts what replaces the parameters of a ServerURI, by name (TS §12)
   */
  public Transfers(HttpLines lines, String devId, Map<String, String> facts) {
    this(lines, devId, Map.copyOf(facts), Quirks.NONE);
  }

  private Transfers(HttpLines lines, String devId, Map<String, String> facts, Quirks quirks) {
    this.lines = lines;
    this.devId = devId;
    this.facts = facts;
    this.quirks = quirks;
  }

  /**
   * @param how how the client differs from the book
   * @return the same in its manner
   */
  public Transfers with(Quirks how) {
    return new Transfers(lines, devId, facts, how);
  }

  Payload fetch(String serverUri) throws Refusal {
    Map<String, String> headers =
        isBare()
            ? Map.of("Accept", "*/*")
            : Map.of("Accept", Item.MEDIA_TYPE + ", text/plain, */*;q=0.1", "OMADM-DevID", devId);
    Download download = new Download(lines, !quirks.has(Quirk.NEVER_RESUMES));
    Answer answer = exchange(Request.get(filled(serverUri), headers), download::get);
    return new Payload(answer.mediaType(), answer.body());
  }

  void deliver(String method, String serverUri, List<Item> items) throws Refusal {
    byte[] body = quirks.items(Item.write(items));
    deliver(method, serverUri, new Payload(Item.MEDIA_TYPE, body));
  }

  void deliver(String method, String serverUri, Payload payload) throws Refusal {
    Map<String, String> headers =
        isBare()
            ? Map.of("Content-Type", payload.mediaType())
            : Map.of("Content-Type", payload.mediaType(), "OMADM-DevID", devId);
    exchange(new Request(method, filled(serverUri), headers, payload.bytes()), lines::exchange);
  }

  /** One request, or as many as it takes. */
  @FunctionalInterface
  private interface Exchange {
    Answer answerTo(Request request) throws IOException;
  }

  private boolean isBare() {
    return quirks.has(Quirk.BARE_TRANSFERS);
  }

  URI filled(String serverUri) throws Refusal {
    try {
      URI uri = new ServerUri(serverUri).filledWith(facts);
      return quirks.has(Quirk.ENCODED_COLONS) ? withEncodedColons(serverUri, uri) : uri;
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
    }
  }

  /** Those of the DevID only; what the server wrote stays as it is. */
  private URI withEncodedColons(String serverUri, URI filled) {
    return serverUri.contains("[DevID]")
        ? URI.create(filled.toString().replace(devId, devId.replace(":", "%3A")))
        : filled;
  }

  private Answer exchange(Request request, Exchange by) throws Refusal {
    try {
      Answer answer = by.answerTo(quirks.transfer(request));
      if (!answer.isSuccess()) {
        throw new Refusal(Refusal.SERVER_URI_ERROR, "HTTP " + answer.status());
      }
      return answer;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(Refusal.SERVER_URI_ERROR, e.toString());
    }
  }
}
