package org.muster.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON that came from a device and is shown inside of our own. */
public final class JsonTree {

  private static final JsonMapper MAPPER = new JsonMapper(JsonNames.forgetful());

  private JsonTree() {}

  /** The JSON; empty if a device called it JSON and it is none. */
  public static Optional<Object> read(InputStream json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a text; null stays empty. */
  public static Optional<Object> read(String json) {
    try {
      return json == null ? Optional.empty() : Optional.of(MAPPER.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
