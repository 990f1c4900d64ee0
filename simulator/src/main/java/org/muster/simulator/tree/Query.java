package org.muster.simulator.tree;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows the question mark of a ClientURI (TS §11.2); unknown fields are ignored.
 *
 * @param levels lv, {@link Integer#MAX_VALUE} when absent
 * @param conditions the nv fields
 * @param validator cv, null when absent
 */
record Query(int levels, List<Condition> conditions, String validator) {

  private static final Set<String> ONCE = Set.of("lv", "cv");

  static final Query NONE = new Query(Integer.MAX_VALUE, List.of(), null);

  static Query parse(String text) throws TreeFault {
    int levels = Integer.MAX_VALUE;
    String validator = null;
    List<Condition> conditions = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      String value = field.substring(equals + 1);
      String name = equals < 0 ? "" : field.substring(0, equals);
      if (ONCE.contains(name) && !once.add(name)) {
        throw TreeFault.malformed("more than one " + name);
      }
      switch (name) {
        case "lv" -> levels = positive(value);
        case "nv" -> conditions.add(Condition.parse(value));
        case "cv" -> validator = decoded(value);
        case "" -> throw TreeFault.malformed("no query field: " + field);
        default -> {}
      }
    }
    return new Query(levels, List.copyOf(conditions), validator);
  }

  static String decoded(String text) throws TreeFault {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TreeFault.malformed("bad percent-encoding: " + text);
    }
  }

  private static int positive(String text) throws TreeFault {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw TreeFault.malformed("no level: " + text);
    }
    return Integer.parseInt(text);
  }
}
