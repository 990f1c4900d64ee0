package org.muster.session;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.muster.kernel.JsonText;

/** How the headers of a package are kept in one column: a JSON object. */
final class HeaderText {

  private HeaderText() {}

  static String write(Map<String, String> headers) {
    JsonObjectBuilder object = JsonText.object();
    headers.forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String json) {
    JsonObject object = JsonText.readObject(json);
    Map<String, String> headers = new TreeMap<>();
    object.keySet().forEach(name -> headers.put(name, object.getString(name)));
    return headers;
  }
}
