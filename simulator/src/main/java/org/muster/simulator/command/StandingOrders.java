package org.muster.simulator.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a server told the device to keep in mind: DEFAULT, SUB and SHOW (TS §6). */
public final class StandingOrders {

  private static final int PAGES_REMEMBERED = 100;

  private final Map<String, String> defaults = new LinkedHashMap<>();
  private final Map<String, String> subscriptions = new LinkedHashMap<>();
  private final Deque<String> pages = new ArrayDeque<>();

  /**
   * @return where to fetch an object that is missing: ServerURI by MOID
   */
  public synchronized Map<String, String> defaults() {
    return Map.copyOf(defaults);
  }

  /**
   * @return where changes are sent: ServerURI by ClientURI
   */
  public synchronized Map<String, String> subscriptions() {
    return Map.copyOf(subscriptions);
  }

  /**
   * @return the last pages the browser was sent to, oldest first
   */
  public synchronized List<String> pagesShown() {
    return List.copyOf(pages);
  }

  synchronized Optional<String> defaultFor(String moid) {
    return Optional.ofNullable(defaults.get(moid));
  }

  /** A second one for the same object replaces the first (TS §6, DEFAULT). */
  synchronized void setDefault(String moid, String serverUri) {
    defaults.put(moid, serverUri);
  }

  synchronized void subscribe(String clientUri, String serverUri) {
    subscriptions.put(clientUri, serverUri);
  }

  /** Whether there was such a subscription; the URI must be the very same text. */
  synchronized boolean unsubscribe(String clientUri) {
    return subscriptions.remove(clientUri) != null;
  }

  synchronized void show(String page) {
    pages.add(page);
    if (pages.size() > PAGES_REMEMBERED) {
      pages.remove();
    }
  }
}
