package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import org.muster.gateway.GatewayDetails;
import org.muster.gateway.Gateways;
import org.muster.kernel.Refusal;
import org.muster.model.ModelCatalog;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Moid;
import org.muster.protocol.ObjectItem;

/** What a bootstrap must be like, so that it fails when it is prepared and not at the device. */
@Dependent
class BootstrapRules {

  private static final int MOST_OBJECTS = 100;
  private static final int MOST_FURTHER = 50;
  private static final int LARGEST_FURTHER = 64 * 1024;
  private static final int LARGEST_KEY = 8 * 1024;
  private static final int LONGEST_NAME = 100;
  private static final int LAST_BYTE = 255;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final String SENDER_ID = "senderId";

  @Inject private Gateways gateways;
  @Inject private ModelCatalog catalog;
  @Inject private BootstrapConfig config;

  /**
   * What is wanted, with what was left out filled in.
   *
   * @throws Refusal invalid; its parameter is the part to blame
   */
  Terms checked(NewBootstrap wanted, String base) {
    checkObjects(wanted.objects());
    checkCertificate(wanted);
    checkKeys(wanted.keys());
    checkFurther(wanted);
    checkLifetime(wanted.lifetime());
    GatewayDetails cloud = cloud(wanted.cloud());
    NewBootstrap complete =
        new NewBootstrap(
            wanted.transport(),
            wanted.certificate(),
            wanted.objects(),
            name(wanted.name()),
            cloud == null ? null : cloud.name(),
            wanted.keys(),
            wanted.further(),
            wanted.lifetime() == null ? config.lifetime : wanted.lifetime());
    return new Terms(complete, base, cloud == null ? null : cloud.settings().get(SENDER_ID));
  }

  /** The one that is named; or else the only one that apps can register with; null for none. */
  private GatewayDetails cloud(String named) {
    List<GatewayDetails> clouds =
        gateways.list().stream()
            .filter(gateway -> gateway.enabled() && gateway.settings().containsKey(SENDER_ID))
            .filter(gateway -> named == null || gateway.name().equals(named))
            .toList();
    if (named != null && clouds.isEmpty()) {
      throw Refusal.invalid(
          "cloud", "cloud must be the name of a gateway that is switched on and has a senderId.");
    }
    return clouds.size() == 1 ? clouds.get(0) : null;
  }

  private String name(String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return config.serverId;
    }
    if (wanted.length() > LONGEST_NAME || wanted.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(
          "name", "name has at most " + LONGEST_NAME + " characters, and no control characters.");
    }
    return wanted.strip();
  }

  private static void checkObjects(List<String> objects) {
    if (objects.size() > MOST_OBJECTS) {
      throw Refusal.invalid("objects", "objects has at most " + MOST_OBJECTS + " MOIDs.");
    }
    try {
      objects.forEach(Moid::new);
    } catch (MalformedException e) {
      throw Refusal.invalid("objects", "objects has MOIDs, or *: " + e.getMessage());
    }
  }

  private static void checkCertificate(NewBootstrap wanted) {
    boolean needed = wanted.transport() == Transport.CERTIFICATE;
    if (needed != (wanted.certificate() != null)) {
      throw Refusal.invalid(
          "certificate", "certificate goes with the transport CERTIFICATE, and with no other.");
    }
    if (needed) {
      checkSize("certificate", wanted.certificate());
      try {
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(wanted.certificate()));
      } catch (CertificateException e) {
        throw Refusal.invalid("certificate", "certificate must be an X.509 certificate (DER).");
      }
    }
  }

  private static void checkKeys(BootstrapKeys keys) {
    if (keys == null) {
      return;
    }
    if (keys.server() == null
        || keys.server().isBlank()
        || keys.clientPublic() == null
        || keys.serverPublic() == null
        || keys.clientSecret() == null) {
      throw Refusal.invalid(
          "bootstrapKeys",
          "bootstrapKeys has server, mode, clientPublic, serverPublic and clientSecret.");
    }
    if (keys.mode() < 0 || keys.mode() > LAST_BYTE) {
      throw Refusal.invalid("bootstrapKeys.mode", "mode is a byte: 0 for PSK, 1 for X.509.");
    }
    checkSize("bootstrapKeys.server", keys.server().getBytes(StandardCharsets.UTF_8));
    checkSize("bootstrapKeys.clientPublic", keys.clientPublic());
    checkSize("bootstrapKeys.serverPublic", keys.serverPublic());
    checkSize("bootstrapKeys.clientSecret", keys.clientSecret());
  }

  private static void checkSize(String parameter, byte[] bytes) {
    if (bytes.length > LARGEST_KEY) {
      throw Refusal.invalid(parameter, parameter + " has at most " + LARGEST_KEY + " bytes.");
    }
  }

  /** New instances only, in the types of their definitions. */
  private void checkFurther(NewBootstrap wanted) {
    if (wanted.further() == null) {
      return;
    }
    if (wanted.further().toString().length() > LARGEST_FURTHER
        || wanted.further().size() > MOST_FURTHER) {
      throw Refusal.invalid(
          "moData",
          "moData has at most " + MOST_FURTHER + " items and " + LARGEST_FURTHER + " characters.");
    }
    List<ObjectItem> items = read(wanted);
    if (items.size() != wanted.further().size()) {
      throw shapeless();
    }
    items.forEach(this::checkItem);
  }

  private static List<ObjectItem> read(NewBootstrap wanted) {
    try {
      return AccountDocument.further(wanted);
    } catch (MalformedException e) {
      throw shapeless();
    }
  }

  private void checkItem(ObjectItem item) {
    if (item.uri() == null || item.label() == null) {
      throw shapeless();
    }
    if (!item.uri().equals(ClientUri.at(item.uri().moid()).build())) {
      throw Refusal.invalid("moData", "moData has new instances only: MOID//, and no node.");
    }
    if (AccountDocument.isOf(item, config.serverId)) {
      throw Refusal.invalid("moData", "moData must not have another account of this server.");
    }
    try {
      catalog.form(item.uri(), item.content(), item.ddf(), true);
    } catch (Refusal refusal) {
      throw refusal.in("moData", "moData");
    }
  }

  private static Refusal shapeless() {
    return Refusal.invalid(
        "moData",
        "moData is an array of MO data (TS 7.2.1.4): each item has a ClientURI, and MOData with one"
            + " node.");
  }

  private static void checkLifetime(Duration lifetime) {
    if (lifetime != null && (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0)) {
      throw Refusal.invalid("lifetime", "lifetime must be PT1S to P30D.");
    }
  }
}
