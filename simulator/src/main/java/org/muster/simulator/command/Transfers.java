package org.muster.simulator.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
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

  /**
   * @param lines what carries it
   * @param devId the device
   * @param facts what replaces the parameters of a ServerURI, by name (TS §12)
   */
  public Transfers(HttpLines lines, String devId, Map<String, String> facts) {
    this.lines = lines;
    this.devId = devId;
    this.facts = Map.copyOf(facts);
  }

  Payload fetch(String serverUri) throws Refusal {
    Map<String, String> headers =
        Map.of("Accept", Item.MEDIA_TYPE + ", text/plain, */*;q=0.1", "OMADM-DevID", devId);
    Answer answer = exchange(Request.get(filled(serverUri), headers));
    return new Payload(answer.mediaType(), answer.body());
  }

  void deliver(String method, String serverUri, List<Item> items) throws Refusal {
    Map<String, String> headers = Map.of("Content-Type", Item.MEDIA_TYPE, "OMADM-DevID", devId);
    exchange(new Request(method, filled(serverUri), headers, Item.write(items)));
  }

  URI filled(String serverUri) throws Refusal {
    try {
      return new ServerUri(serverUri).filledWith(facts);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
    }
  }

  private Answer exchange(Request request) throws Refusal {
    try {
      Answer answer = lines.exchange(request);
      if (!answer.isSuccess()) {
        throw new Refusal(Refusal.SERVER_URI_ERROR, "HTTP " + answer.status());
      }
      return answer;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(Refusal.SERVER_URI_ERROR, e.toString());
    }
  }
}
