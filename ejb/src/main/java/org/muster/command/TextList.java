package org.muster.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** A list of texts in one column: a JSON array, as a command has on the wire. */
final class TextList {

  private TextList() {}

  static String write(List<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(array::add);
    return array.build().toString();
  }

  static List<String> read(String json) {
    return Json.createReader(new StringReader(json))
        .readArray()
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .toList();
  }
}
