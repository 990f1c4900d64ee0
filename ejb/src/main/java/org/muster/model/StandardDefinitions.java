package org.muster.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects that the specifications define, described by ourselves. */
final class StandardDefinitions {

  private static final List<String> FILES =
      List.of(
          "devinfo-1.2",
          "dmacc-1.2",
          "dacmo-1.0",
          "sessioninfo-1.0",
          "devdetail-1.1",
          "fumo-1.0",
          "scomo-1.0",
          "scomo-1.1",
          "lawmo-1.0",
          "dcmo-1.0");

  private static final Map<String, String> TEXTS = new TreeMap<>();
  private static final Map<String, ObjectDefinition> BY_MOID = load();

  private StandardDefinitions() {}

  /** By MOID. */
  static Map<String, ObjectDefinition> all() {
    return BY_MOID;
  }

  /** The file that an object is described in. */
  static String file(String moid) {
    return TEXTS.get(moid);
  }

  private static Map<String, ObjectDefinition> load() {
    Map<String, ObjectDefinition> all = new TreeMap<>();
    for (String file : FILES) {
      byte[] ddf = bytes(file);
      for (ObjectDefinition object : DdfReader.read(ddf)) {
        all.put(object.moid().value(), object);
        TEXTS.put(object.moid().value(), new String(ddf, StandardCharsets.UTF_8));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = StandardDefinitions.class.getResourceAsStream("/ddf/" + file + ".ddf")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
