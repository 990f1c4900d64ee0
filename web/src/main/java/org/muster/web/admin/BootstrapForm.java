package org.muster.web.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.muster.bootstrap.BootstrapKeys;
import org.muster.bootstrap.NewBootstrap;
import org.muster.bootstrap.Transport;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/**
 * A bootstrap that is wanted; everything may be absent.
 *
 * @param transport BASIC, DIGEST, PSK, CERTIFICATE or NONE: what the account has in Auth/Trsp;
 *     absent means BASIC
 * @param certificate of CERTIFICATE: the device's certificate, DER in base64
 * @param objects the MOIDs that the server asks for; absent means all
 * @param name what the account is called; absent means the server's id
 * @param cloud the gateway that the device registers with; absent means the only one that there is
 * @param bootstrapKeys what the device and a bootstrap server prove with who they are
 * @param moData further objects for the device, as MO data
 * @param lifetime how long the document may be fetched, such as PT1H; absent means as is set
 */
public record BootstrapForm(
    String transport,
    String certificate,
    List<String> objects,
    String name,
    String cloud,
    KeysForm bootstrapKeys,
    JsonNode moData,
    String lifetime) {

  /**
   * @throws Refusal invalid, if a part cannot be read
   */
  NewBootstrap read() {
    Transport chosen = EnumParameter.read(Transport.class, "transport", transport);
    if (objects != null && objects.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("objects", "objects is an array of MOIDs.");
    }
    return new NewBootstrap(
        chosen == null ? Transport.BASIC : chosen,
        decoded("certificate", certificate),
        objects == null ? List.of() : objects,
        name,
        cloud,
        bootstrapKeys == null ? null : bootstrapKeys.read(),
        further(),
        duration());
  }

  private JsonArray further() {
    if (moData == null || moData.isNull()) {
      return null;
    }
    if (!moData.isArray()) {
      throw Refusal.invalid("moData", "moData is an array of MO data (TS 7.2.1.4).");
    }
    return JsonText.readArray(moData.toString());
  }

  private Duration duration() {
    try {
      return lifetime == null ? null : Duration.parse(lifetime);
    } catch (DateTimeException e) {
      throw Refusal.invalid("lifetime", "lifetime must be a duration such as PT1H.");
    }
  }

  private static byte[] decoded(String parameter, String base64) {
    try {
      return base64 == null ? null : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(parameter, parameter + " must be base64.");
    }
  }

  /** The way of proof only: the rest may be secret. */
  @Override
  public String toString() {
    return "BootstrapForm[" + transport + "]";
  }

  /**
   * Auth/Bootstrap of the account; keys are base64.
   *
   * @param mode 0 for PSK, 1 for X.509
   */
  public record KeysForm(
      String server, Integer mode, String clientPublic, String serverPublic, String clientSecret) {

    BootstrapKeys read() {
      if (mode == null) {
        throw Refusal.invalid("bootstrapKeys.mode", "mode is missing: 0 for PSK, 1 for X.509.");
      }
      return new BootstrapKeys(
          server,
          mode,
          decoded("bootstrapKeys.clientPublic", clientPublic),
          decoded("bootstrapKeys.serverPublic", serverPublic),
          decoded("bootstrapKeys.clientSecret", clientSecret));
    }

    /** Without the keys. */
    @Override
    public String toString() {
      return "KeysForm[" + server + "]";
    }
  }
}
