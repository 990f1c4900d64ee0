package org.muster.web;

import com.fasterxml.jackson.core.JsonFactory;

/**
 * Readers of JSON that remember no names of members from one text to the next. Jackson's table of
 * names is shared by all readers; one text with many names that were chosen for it left the table
 * broken, and every later text was refused or failed (JsonBombsIT).
 */
final class JsonNames {

  private JsonNames() {}

  static JsonFactory forgetful() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }
}
