package org.muster.audit;

import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import org.muster.kernel.JsonText;

/** What something is like, as the small JSON text of an entry; what is null is left out. */
public final class Snapshot {

  private final JsonObjectBuilder json = JsonText.object();

  /** With this first. */
  public static Snapshot with(String name, Object value) {
    return new Snapshot().and(name, value);
  }

  /**
   * With this, too.
   *
   * @param value a number, a flag, a collection or a map of texts, or anything with a text; not a
   *     secret
   */
  public Snapshot and(String name, Object value) {
    if (value instanceof Boolean flag) {
      json.add(name, flag);
    } else if (value instanceof Integer || value instanceof Long) {
      json.add(name, ((Number) value).longValue());
    } else if (value instanceof Collection<?> many) {
      var array = JsonText.array();
      many.forEach(one -> array.add(String.valueOf(one)));
      json.add(name, array);
    } else if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder members = JsonText.object();
      map.forEach((key, one) -> members.add(String.valueOf(key), String.valueOf(one)));
      json.add(name, members);
    } else if (value != null) {
      json.add(name, value.toString());
    }
    return this;
  }

  /** The text. */
  public String text() {
    return json.build().toString();
  }
}
