package org.muster.bootstrap;

import jakarta.json.JsonArray;
import java.time.Duration;
import java.util.List;

/**
 * A bootstrap that is wanted.
 *
 * @param transport how the device will prove who it is
 * @param certificate of CERTIFICATE, DER; null otherwise
 * @param objects the MOIDs that the server asks for (Perm); empty for all
 * @param name how the account is called; null for the server's id
 * @param cloud the gateway that the device registers with; null for the only one that there is
 * @param keys towards a bootstrap server; null for none
 * @param further further objects for the device, as MO data (TS §7.2.1.4); null for none
 * @param lifetime how long the document may be fetched; null for as long as is set
 */
public record NewBootstrap(
    Transport transport,
    byte[] certificate,
    List<String> objects,
    String name,
    String cloud,
    BootstrapKeys keys,
    JsonArray further,
    Duration lifetime) {

  /** By HTTP Basic, for all objects, without anything else. */
  public static final NewBootstrap PLAIN =
      new NewBootstrap(Transport.BASIC, null, List.of(), null, null, null, null, null);

  /** The way of proof only: the rest may be secret. */
  @Override
  public String toString() {
    return "NewBootstrap[" + transport + "]";
  }
}
