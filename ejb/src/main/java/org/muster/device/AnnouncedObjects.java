package org.muster.device;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.muster.kernel.JsonText;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

/**
 * How the announced objects are kept with the device: the shape that Package#1 has them in (TS
 * §7.2.1.1).
 */
final class AnnouncedObjects {

  private AnnouncedObjects() {}

  static String write(List<ManagedObject> objects) {
    JsonArrayBuilder array = JsonText.array();
    objects.forEach(object -> array.add(item(object)));
    return array.build().toString();
  }

  /** Null stays null: nothing was announced yet. */
  static List<ManagedObject> read(String json) {
    if (json == null) {
      return null;
    }
    JsonArray array = JsonText.readArray(json);
    return array.getValuesAs(JsonObject.class).stream().map(AnnouncedObjects::object).toList();
  }

  private static JsonObjectBuilder item(ManagedObject object) {
    JsonArrayBuilder instances = JsonText.array();
    object.instances().forEach(miid -> instances.add(miid.value()));
    JsonObjectBuilder item = JsonText.object();
    if (object.ddf() != null) {
      item.add("DDF", object.ddf());
    }
    return item.add("MOID", object.moid().value()).add("MIID", instances);
  }

  private static ManagedObject object(JsonObject item) {
    List<Miid> instances =
        item.getJsonArray("MIID").getValuesAs(JsonString.class).stream()
            .map(miid -> new Miid(miid.getString()))
            .toList();
    return new ManagedObject(
        item.getString("DDF", null), new Moid(item.getString("MOID")), instances);
  }
}
