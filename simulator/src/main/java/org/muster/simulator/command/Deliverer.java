package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.Reading;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Outcome;

/** Performs HPUT and HPOST: what it finds goes to a repository (TS §6). */
final class Deliverer {

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
    List<Item> items = new ArrayList<>();
    boolean unchanged = false;
    TreeFault fault = null;
    for (String uri : clientUris) {
      try {
        Reading reading = view.read(ClientUri.parse(uri));
        unchanged |= reading.unchanged();
        items.addAll(reading.unchanged() ? List.of() : reading.items());
      } catch (TreeFault e) {
        fault = fault == null || e.status() != Refusal.NOT_FOUND ? e : fault;
      }
    }
    if (items.isEmpty()) {
      return withoutDelivery(unchanged, fault);
    }
    requireAccepted(accepted);
    transfers.deliver(method, serverUri, items);
    return Outcome.of(200);
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
  private static void requireAccepted(Optional<String> accepted) throws Refusal {
    if (accepted.isEmpty()) {
      return;
    }
    for (String range : accepted.get().split(",")) {
      String type = range.split(";")[0].strip();
      if (type.equals(Item.MEDIA_TYPE) || type.equals("*/*") || type.equals("application/*")) {
        return;
      }
    }
    throw new Refusal(Refusal.NOT_ACCEPTABLE, "no common format");
  }
}
