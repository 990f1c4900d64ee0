package org.muster.command;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.muster.kernel.JsonText;

/** A list of texts in one column: a JSON array, as a command has on the wire. */
final class TextList {

  private TextList() {}

  static String write(List<String> texts) {
    JsonArrayBuilder array = JsonText.array();
    texts.forEach(array::add);
    return array.build().toString();
  }

  static List<String> read(String json) {
    return JsonText.readArray(json).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
