package org.muster.bootstrap;

import java.util.ArrayList;
import java.util.List;

/** The fields of one line of a CSV file (RFC 4180); a quoted field has no line break in it here. */
final class CsvFields {

  private static final char QUOTE = '"';

  private CsvFields() {}

  static List<String> of(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == QUOTE) {
        boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
        if (doubled) {
          field.append(QUOTE);
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
