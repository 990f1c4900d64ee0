package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.Reading;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/**
 * Performs HPUT and HPOST: what it finds goes to a repository (TS §6). Bytes that are asked for
 * alone travel as they are, if the repository takes them: as JSON they would be a third more.
 */
final class Deliverer {

  private static final String BYTES = "application/octet-stream";

  private final ServerView view;
  private final Transfers transfers;

  Deliverer(ServerView view, Transfers transfers) {
    this.view = view;
    this.transfers = transfers;
  }

  /** All addresses in one delivery; those that lead nowhere are left out while one leads. */
  Outcome deliver(
      String method, String serverUri, List<String> clientUris, Optional<String> accepted)
      throws TreeFault, Refusal {
    List<Reading> readings = new ArrayList<>();
    boolean unchanged = false;
    TreeFault fault = null;
    for (String uri : clientUris) {
      try {
        Reading reading = view.read(ClientUri.parse(uri));
        unchanged |= reading.unchanged();
        readings.addAll(reading.unchanged() ? List.of() : List.of(reading));
      } catch (TreeFault e) {
        fault = fault == null || e.status() != Refusal.NOT_FOUND ? e : fault;
      }
    }
    if (readings.isEmpty()) {
      return withoutDelivery(unchanged, fault);
    }
    send(method, serverUri, readings, accepted);
    return Outcome.of(200);
  }

  private void send(
      String method, String serverUri, List<Reading> readings, Optional<String> accepted)
      throws Refusal {
    Leaf alone = readings.size() == 1 ? readings.get(0).leaf() : null;
    if (alone != null && alone.format() == Format.BIN && isAccepted(BYTES, accepted)) {
      byte[] bytes = Base64.getDecoder().decode(alone.value());
      transfers.deliver(method, serverUri, new Payload(BYTES, bytes));
      return;
    }
    if (!isAccepted(Item.MEDIA_TYPE, accepted)) {
      throw new Refusal(Refusal.NOT_ACCEPTABLE, "no common format");
    }
    transfers.deliver(
        method, serverUri, readings.stream().flatMap(each -> each.items().stream()).toList());
  }

  /**
   * Nothing to send: all that is there is unchanged, which 404 would deny, as it is for when all is
   * missing; but a refusal is not hidden behind what is unchanged (TS §6).
   */
  private static Outcome withoutDelivery(boolean unchanged, TreeFault fault) throws TreeFault {
    if (fault == null || unchanged && fault.status() == Refusal.NOT_FOUND) {
      return Outcome.of(304);
    }
    throw fault;
  }

  /** OMADM-Accept names what the repository reads; absent, everything (TS §10). */
  private static boolean isAccepted(String mediaType, Optional<String> accepted) {
    return accepted.isEmpty()
        || Stream.of(accepted.get().split(","))
            .map(range -> range.split(";")[0].strip())
            .anyMatch(type -> Set.of(mediaType, "*/*", "application/*").contains(type));
  }
}
