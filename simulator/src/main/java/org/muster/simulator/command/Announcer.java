package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.List;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.TreeFault;

/** Sends a subscribed sub-tree, once, when something in it has changed (TS §6, SUB). */
final class Announcer {

  private final ServerView view;
  private final Transfers transfers;
  private final StandingOrders orders;

  Announcer(ServerView view, Transfers transfers, StandingOrders orders) {
    this.view = view;
    this.transfers = transfers;
    this.orders = orders;
  }

  /** The rights that came and went with what has changed have changed too. */
  void changed(List<String> uris) {
    List<String> all = new ArrayList<>(uris);
    all.addAll(view.changedRights());
    if (all.isEmpty()) {
      return;
    }
    orders.subscriptions().forEach((clientUri, serverUri) -> announce(all, clientUri, serverUri));
  }

  /** A subscription has no status to report a failure with: it is silent. */
  private void announce(List<String> changed, String clientUri, String serverUri) {
    try {
      ClientUri subscribed = ClientUri.parse(clientUri);
      if (view.tree().find(subscribed).stream().anyMatch(node -> isTouched(node, changed))) {
        transfers.deliver("PUT", serverUri, view.read(subscribed).items());
      }
    } catch (TreeFault | Refusal silent) {
      return;
    }
  }

  private static boolean isTouched(Located subscribed, List<String> changed) {
    String uri = subscribed.uri();
    return changed.stream().anyMatch(other -> isWithin(uri, other) || isWithin(other, uri));
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer.endsWith("/") ? outer : outer + "/");
  }
}
