package org.muster.it.api;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.muster.it.lockstep.Api;

/** The operations of the API, as the server describes them itself. */
final class Operations {

  private static final String BASE = "/api/v1/";

  private final Map<String, JsonObject> all = new TreeMap<>();

  private Operations() {}

  /** Those that the server's OpenAPI document has. */
  static Operations ofTheServer() {
    Operations operations = new Operations();
    JsonObject paths = Api.asAdministrator().read("/openapi").getJsonObject("paths");
    paths.forEach(
        (path, item) ->
            item.asJsonObject()
                .forEach(
                    (method, operation) -> {
                      if (!method.equals("parameters")) {
                        operations.add(method, path, operation.asJsonObject());
                      }
                    }));
    return operations;
  }

  private void add(String method, String path, JsonObject operation) {
    String below = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
    all.put(method.toUpperCase(Locale.ROOT) + " " + below, operation);
  }

  /** All of them, such as {@code GET devices/{id}}. */
  Set<String> names() {
    return all.keySet();
  }

  /** The media type of the body that an operation takes first of all; null if it takes none. */
  String mediaType(String name) {
    JsonObject operation = all.get(name);
    if (operation == null || !operation.containsKey("requestBody")) {
      return null;
    }
    String first =
        operation.getJsonObject("requestBody").getJsonObject("content").keySet().iterator().next();
    return first.equals("*/*") ? "text/plain" : first;
  }
}
