package org.muster.task;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ClientUriBuilder;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Miid;

/** Addresses of reads: narrowed by levels and conditions, and of one instance instead of many. */
final class Reading {

  private Reading() {}

  /**
   * An address with what narrows it (TS §6.1).
   *
   * @param levels null for all
   * @throws MalformedException if it cannot be narrowed so
   */
  static ClientUri narrowed(String address, Integer levels, Map<String, String> where) {
    StringBuilder text = new StringBuilder(address);
    where.forEach((leaf, value) -> field(text, "nv=" + leaf + ":" + coded(value)));
    if (levels != null) {
      field(text, "lv=" + levels);
    }
    return ClientUri.parse(text.toString());
  }

  /** The same nodes of one instance, with all that narrows them but what chose the instance. */
  static ClientUri of(ClientUri uri, Miid miid) {
    ClientUriBuilder one = ClientUri.at(uri.moid()).instance(miid).nodes(uri.path());
    uri.nodeValues().stream()
        .filter(condition -> !choosesInstance(uri, condition))
        .forEach(c -> one.where(c.placeholder(), c.path(), c.value()));
    uri.query().stream()
        .filter(field -> !field.name().equals("nv") && !field.name().equals("cv"))
        .forEach(field -> one.field(field.name(), field.value()));
    return one.build();
  }

  /** The condition that chooses the instance; empty if it is named, or several are meant. */
  static Optional<ClientUri.NodeValue> choice(ClientUri uri) {
    return uri.nodeValues().stream()
        .filter(condition -> choosesInstance(uri, condition))
        .findFirst();
  }

  private static boolean choosesInstance(ClientUri uri, ClientUri.NodeValue condition) {
    return uri.instance().equals("(" + condition.placeholder() + ")");
  }

  private static void field(StringBuilder text, String field) {
    text.append(text.indexOf("?") < 0 ? '?' : '&').append(field);
  }

  private static String coded(String value) {
    return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
