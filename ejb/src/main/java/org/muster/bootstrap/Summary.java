package org.muster.bootstrap;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.muster.kernel.JsonText;
import org.muster.protocol.ObjectItem;

/**
 * What may be shown of a bootstrap's terms for as long as it is kept.
 *
 * @param cloud null for none
 * @param further the MOIDs of further objects
 */
record Summary(Transport transport, List<String> objects, String cloud, List<String> further) {

  static Summary of(NewBootstrap wanted, List<ObjectItem> further) {
    return new Summary(
        wanted.transport(),
        wanted.objects().isEmpty() ? List.of("*") : wanted.objects(),
        wanted.cloud(),
        further.stream().map(item -> item.uri().moid().value()).distinct().toList());
  }

  String write() {
    JsonObjectBuilder json =
        JsonText.object()
            .add("transport", transport.name())
            .add("objects", array(objects))
            .add("further", array(further));
    if (cloud != null) {
      json.add("cloud", cloud);
    }
    return json.build().toString();
  }

  static Summary read(String written) {
    JsonObject json = JsonText.readObject(written);
    return new Summary(
        Transport.valueOf(json.getString("transport")),
        texts(json, "objects"),
        json.getString("cloud", null),
        texts(json, "further"));
  }

  private static JsonArrayBuilder array(List<String> texts) {
    JsonArrayBuilder array = JsonText.array();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonObject json, String member) {
    return json.getJsonArray(member).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
