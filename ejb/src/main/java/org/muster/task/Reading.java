package org.muster.task;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ClientUriBuilder;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Miid;

/** Addresses of reads: narrowed by levels and conditions, and of one instance instead of many. */
final class Reading {

  private static final Pattern BELOW_PLACEHOLDER = Pattern.compile("\\(([A-Za-z])\\)/(.+)");

  private Reading() {}

  /**
   * An address with what narrows it (TS §6.1).
   *
   * @param levels null for all
   * @throws MalformedException if it cannot be narrowed so
   */
  static ClientUri narrowed(String address, Integer levels, Map<String, String> where) {
    ClientUriBuilder narrowed = ClientUri.parse(address).alike();
    where.forEach((leaf, value) -> condition(narrowed, leaf, value));
    if (levels != null) {
      narrowed.level(levels);
    }
    return narrowed.build();
  }

  private static void condition(ClientUriBuilder narrowed, String leaf, String value) {
    Matcher below = BELOW_PLACEHOLDER.matcher(leaf);
    if (!below.matches()) {
      throw new MalformedException(
          "where names leaves by their paths from an x-name, for example (x)/ID; not " + leaf);
    }
    if (value == null) {
      throw new MalformedException("where says which value " + leaf + " must have.");
    }
    narrowed.where(below.group(1).charAt(0), List.of(below.group(2).split("/")), value);
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

  /**
   * The conditions that choose the instance together; none if it is named, or several are meant.
   */
  static List<ClientUri.NodeValue> choice(ClientUri uri) {
    return uri.nodeValues().stream().filter(condition -> choosesInstance(uri, condition)).toList();
  }

  private static boolean choosesInstance(ClientUri uri, ClientUri.NodeValue condition) {
    return uri.instance().equals("(" + condition.placeholder() + ")");
  }
}
