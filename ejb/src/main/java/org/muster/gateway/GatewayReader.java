package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the gateways that are switched on, with their secrets, in a transaction of its own. */
@Dependent
class GatewayReader {

  private static final Logger LOG = Logger.getLogger("org.muster.gateway");

  @Inject private GatewayEntries entries;
  @Inject private Drivers drivers;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<String, GatewayBook.Leaf> live() {
    Map<String, GatewayBook.Leaf> live = new TreeMap<>();
    for (GatewayEntry entry : entries.all()) {
      if (entry.isEnabled()) {
        read(live, entry);
      }
    }
    return live;
  }

  /** One that cannot be read, for example after the server's key was lost, stops no other. */
  private void read(Map<String, GatewayBook.Leaf> live, GatewayEntry entry) {
    try {
      live.put(entry.name(), new GatewayBook.Leaf(gateway(entry), entry.rate()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The gateway " + entry.name() + " cannot be used");
    }
  }

  private Gateway gateway(GatewayEntry entry) {
    Map<String, String> given = new HashMap<>(GatewayEntries.read(entry.settings()));
    given.putAll(entries.secrets(entry));
    return new Gateway(
        entry.name(),
        entry.kind(),
        GatewaySettings.of(drivers.of(entry.kind()).rules(), given),
        entry.parallel());
  }
}
