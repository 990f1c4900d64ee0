package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.muster.protocol.MalformedException;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

/** Reads the management objects that a device announces (TS §7.2.1.1, member {@code MOS}). */
final class ManagedObjectsReader {

  private ManagedObjectsReader() {}

  /** The objects that can be used; {@code null} if the device announces nothing. */
  static List<ManagedObject> read(JsonObject body) {
    if (body.getOrDefault("MOS", JsonValue.NULL) == JsonValue.NULL) {
      return null;
    }
    return Lenient.items(body, "MOS").stream()
        .map(ManagedObjectsReader::object)
        .filter(Objects::nonNull)
        .toList();
  }

  /** An object without MOID is of no use; one without DDF or instances is. */
  private static ManagedObject object(JsonValue item) {
    if (!(item instanceof JsonObject object)) {
      return null;
    }
    Moid moid = readable(object.get("MOID"), Moid::parse);
    return moid == null
        ? null
        : new ManagedObject(Lenient.uri(object.get("DDF")), moid, instances(object));
  }

  private static List<Miid> instances(JsonObject object) {
    return Lenient.items(object, "MIID").stream()
        .map(item -> readable(item, text -> new Miid(text.strip())))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static <T> T readable(JsonValue value, Function<String, T> reading) {
    try {
      return value instanceof JsonString string ? reading.apply(string.getString()) : null;
    } catch (MalformedException e) {
      return null;
    }
  }
}
