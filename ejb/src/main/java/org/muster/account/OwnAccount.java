package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.muster.device.DeviceRegistry;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

/**
 * Where a device has the account of this server. What it announced says it, if that is one
 * instance: it announces what is this server's (TS §5.2.2). Of several it is the one with the
 * server's id, which clients need not know how to find (TS §6.1).
 */
@Dependent
class OwnAccount {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:";
  private static final Moid DEFAULT = new Moid(ACCOUNT + "1.2");

  @Inject private DeviceRegistry devices;
  @Inject private AccountConfig config;

  /**
   * The address of a node in it.
   *
   * @param path from the root; empty for the root
   */
  String uri(DeviceId device, String path) {
    List<ManagedObject> announced = devices.details(device).objects();
    return uri(announced == null ? List.of() : announced, path, config.serverId);
  }

  static String uri(List<ManagedObject> announced, String path, String serverId) {
    List<ManagedObject> accounts =
        announced.stream().filter(one -> one.moid().value().startsWith(ACCOUNT)).toList();
    Moid moid = accounts.isEmpty() ? DEFAULT : accounts.get(0).moid();
    List<Miid> instances =
        accounts.stream().flatMap(account -> account.instances().stream()).toList();
    if (instances.size() > 1) {
      return moid + "/(x)/" + path + "?nv=(x)/SrvID:" + serverId;
    }
    return moid + "/" + (instances.isEmpty() ? "" : instances.get(0).value()) + "/" + path;
  }
}
