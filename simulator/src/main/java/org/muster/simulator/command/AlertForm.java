package org.muster.simulator.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/** How a completion says its result: the forms of TS §13.1 that devices are seen to use. */
public enum AlertForm {
  /** {@code {"ResultCode":1200,"Identifier":"c1"}}. */
  RESULT_CODE("application/json"),
  /** What a DM 1.x device would have said, under the key {@code DM1x}. */
  DM1X_TEXT("text/xml"),
  /** {@code {"DM1x":1200}}; its type is no media type, as in the specification's example. */
  DM1X_NUMBER("int");

  private static final String KEY = "DM1x";

  private final String dataType;

  AlertForm(String dataType) {
    this.dataType = dataType;
  }

  String dataType() {
    return dataType;
  }

  JsonObject data(int result, Optional<String> identifier) {
    JsonObjectBuilder data = JsonText.object();
    switch (this) {
      case RESULT_CODE -> {
        data.add("ResultCode", result);
        identifier.ifPresent(id -> data.add("Identifier", id));
      }
      case DM1X_TEXT -> data.add(KEY, text(result, identifier));
      case DM1X_NUMBER -> data.add(KEY, result);
    }
    return data.build();
  }

  private static String text(int result, Optional<String> identifier) {
    String element = identifier.map(id -> "<Identifier>" + id + "</Identifier>").orElse("");
    return "<ResultCode>" + result + "</ResultCode>" + element;
  }
}
