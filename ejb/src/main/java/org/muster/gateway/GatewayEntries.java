package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.kernel.JsonText;
import org.muster.secret.SecretBox;

/** The rows of gateways, and their secrets. There are a handful of them. */
@Dependent
class GatewayEntries {

  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;
  @Inject private SecretBox box;

  List<GatewayEntry> all() {
    return em.createQuery("select g from GatewayEntry g order by g.name", GatewayEntry.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  Optional<GatewayEntry> find(String name) {
    return Optional.ofNullable(em.find(GatewayEntry.class, name));
  }

  /** Held until the transaction ends. */
  Optional<GatewayEntry> lock(String name) {
    return Optional.ofNullable(em.find(GatewayEntry.class, name, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(GatewayEntry entry) {
    em.persist(entry);
  }

  void remove(GatewayEntry entry) {
    em.remove(entry);
  }

  Map<String, String> secrets(GatewayEntry entry) {
    return entry.secrets() == null
        ? Map.of()
        : read(new String(box.open(owner(entry.name()), entry.secrets()), StandardCharsets.UTF_8));
  }

  /** Null for none. */
  byte[] sealed(String gateway, Map<String, String> secrets) {
    return secrets.isEmpty()
        ? null
        : box.seal(owner(gateway), write(secrets).getBytes(StandardCharsets.UTF_8));
  }

  static String write(Map<String, String> values) {
    JsonObjectBuilder object = JsonText.object();
    values.forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String json) {
    JsonObject object = JsonText.readObject(json);
    Map<String, String> values = new TreeMap<>();
    object.keySet().forEach(name -> values.put(name, object.getString(name)));
    return values;
  }

  private static String owner(String gateway) {
    return "gateway " + gateway;
  }
}
