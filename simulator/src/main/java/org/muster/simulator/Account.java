package org.muster.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;

/**
 * What the device's own DM Account says now (dmacc 1.2).
 *
 * <p>Read from the tree each time: a server that changes a key there has changed the key.
 */
final class Account {

  private final DeviceTree tree;

  Account(DeviceTree tree) {
    this.tree = tree;
  }

  String serverId() {
    return leaf("SrvID");
  }

  URI endpoint() {
    return URI.create(leaf("SrvURI"));
  }

  /** Null when the account has no name to sign in with. */
  Credentials credentials() {
    String username = new String(bytes("Auth/Trsp/Data"), StandardCharsets.UTF_8);
    String password = new String(bytes("Auth/Trsp/Secret"), StandardCharsets.UTF_8);
    return username.isEmpty() ? null : new Credentials(username, password);
  }

  byte[] pushSecret() {
    return bytes("Auth/Noti/Secret");
  }

  byte[] pushData() {
    return bytes("Auth/Noti/Data");
  }

  /** How it registers with a cloud; empty if the account does not say. */
  Optional<CloudTerms> cloud() {
    String registers = leaf("Push/GCM/RegURI");
    return registers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CloudTerms(
                URI.create(registers),
                URI.create(leaf("Push/GCM/UnRegURI")),
                leaf("Push/GCM/RegParams")));
  }

  private byte[] bytes(String path) {
    return Base64.getDecoder().decode(leaf(path));
  }

  private String leaf(String path) {
    try {
      ClientUri uri = ClientUri.parse(FactoryObjects.ACCOUNT + "/server/" + path);
      return ((Leaf) tree.find(uri).get(0).node()).value();
    } catch (TreeFault e) {
      throw new IllegalStateException("the account is permanent", e);
    }
  }
}
