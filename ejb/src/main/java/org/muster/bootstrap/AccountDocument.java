package org.muster.bootstrap;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Moid;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;
import org.muster.protocol.codec.ObjectDataWriter;

/**
 * The document of a bootstrap (TS §8): MO data with a DM Account as its definition has it (TS
 * §12.2), and with what an operator has added.
 */
final class AccountDocument {

  /** The object that an account is. */
  static final Moid ACCOUNT = new Moid("urn:oma:mo:oma-dm-dmacc:1.2");

  private static final String ACCOUNTS = "urn:oma:mo:oma-dm-dmacc:";
  private static final String ALL = "*";

  private AccountDocument() {}

  /** JSON in UTF-8, without a byte order mark. */
  static byte[] write(Terms terms, AccountKeys keys, String serverId) {
    List<ObjectItem> items = new ArrayList<>();
    items.add(item(account(terms, keys, serverId)));
    items.addAll(further(terms.wanted()));
    return ObjectDataWriter.write(items);
  }

  /** The objects that an operator has added; empty for none. */
  static List<ObjectItem> further(NewBootstrap wanted) {
    return wanted.further() == null
        ? List.of()
        : ObjectDataReader.read(wanted.further().toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is an account of a server; a client has one of each (its SrvID is unique). */
  static boolean isOf(ObjectItem item, String serverId) {
    return item.uri().moid().value().startsWith(ACCOUNTS)
        && item.content() instanceof JsonObject account
        && account.get("SrvID") instanceof JsonString id
        && id.getString().equals(serverId);
  }

  private static ObjectItem item(JsonObject account) {
    return new ObjectItem(null, ClientUri.at(ACCOUNT).build(), null, "DMAcc", account);
  }

  private static JsonObject account(Terms terms, AccountKeys keys, String serverId) {
    JsonObjectBuilder account =
        JsonText.object()
            .add("SrvID", serverId)
            .add("SrvURI", terms.base() + "/dm")
            .add("Name", terms.wanted().name())
            .add("Perm", permissions(terms.wanted().objects()))
            .add("Auth", proofs(terms.wanted(), keys));
    if (terms.senderId() != null) {
      account.add("Push", JsonText.object().add("GCM", cloud(terms)));
    }
    return account.build();
  }

  /** The name of each group is free; here it is a number. */
  private static JsonObjectBuilder permissions(List<String> objects) {
    List<String> all = objects.isEmpty() ? List.of(ALL) : objects;
    JsonObjectBuilder groups = JsonText.object();
    for (int at = 0; at < all.size(); at++) {
      groups.add(Integer.toString(at + 1), JsonText.object().add("MOID", all.get(at)));
    }
    return groups;
  }

  private static JsonObjectBuilder proofs(NewBootstrap wanted, AccountKeys keys) {
    JsonObjectBuilder proofs = JsonText.object();
    if (wanted.keys() != null) {
      proofs.add("Bootstrap", bootstrap(wanted.keys()));
    }
    proofs.add(
        "Noti",
        JsonText.object()
            .add("Type", 0)
            .add("Data", base64(keys.notificationData()))
            .add("Secret", base64(keys.notification())));
    if (keys.name() != null) {
      proofs.add(
          "Trsp",
          JsonText.object().add("Data", base64(keys.name())).add("Secret", base64(keys.secret())));
    }
    return proofs;
  }

  private static JsonObjectBuilder bootstrap(BootstrapKeys keys) {
    return JsonText.object()
        .add("ServerURI", keys.server())
        .add("SecMode", base64(new byte[] {(byte) keys.mode()}))
        .add("ClientPubKey", base64(keys.clientPublic()))
        .add("ServerPubKey", base64(keys.serverPublic()))
        .add("ClientSecretKey", base64(keys.clientSecret()));
  }

  /** How the device registers with a cloud (TS Appendix E.2). */
  private static JsonObjectBuilder cloud(Terms terms) {
    String gateway = URLEncoder.encode(terms.wanted().cloud(), StandardCharsets.UTF_8);
    return JsonText.object()
        .add("SenderID", terms.senderId())
        .add("RegURI", terms.base() + "/push/register")
        .add("UnRegURI", terms.base() + "/push/unregister")
        .add("RegParams", "gateway=" + gateway);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
