package org.muster.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the query of a ClientURI, knowing the placeholders of its address (TS §6.1). */
final class ClientUriQueryParser {

  private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");

  private final String text;
  private final int start;
  private final Set<Character> placeholders;
  private final Set<String> once = new HashSet<>();
  private final List<ClientUri.Field> fields = new ArrayList<>();
  private final List<ClientUri.NodeValue> nodeValues = new ArrayList<>();

  ClientUriQueryParser(String text, int start, Set<Character> placeholders) {
    this.text = text;
    this.start = start;
    this.placeholders = placeholders;
  }

  ClientUriQuery parse() {
    int from = start;
    while (from <= text.length()) {
      int ampersand = text.indexOf('&', from);
      int to = ampersand < 0 ? text.length() : ampersand;
      field(from, to);
      from = to + 1;
    }
    return new ClientUriQuery(fields, nodeValues);
  }

  private void field(int from, int to) {
    int equals = text.indexOf('=', from);
    if (equals <= from || equals >= to) {
      throw ClientUriSyntax.refusal(
          from,
          "a field <name>=<value> is expected, but there is '" + text.substring(from, to) + "'");
    }
    String name = text.substring(from, equals);
    String value = PercentEncoding.decode(text, equals + 1, to);
    switch (name) {
      case "lv" -> level(value, from);
      case "cv" -> validator(value, from);
      case "nv" -> nodeValue(equals + 1, to);
      default -> vendorField(name, from);
    }
    fields.add(new ClientUri.Field(name, value));
  }

  private void level(String value, int offset) {
    refuseSecond("lv", offset);
    if (!POSITIVE.matcher(value).matches()) {
      throw ClientUriSyntax.refusal(
          offset, "lv counts levels, so it is a number from 1 on, not '" + value + "'");
    }
  }

  private void validator(String value, int offset) {
    refuseSecond("cv", offset);
    if (value.isEmpty()) {
      throw ClientUriSyntax.refusal(
          offset, "cv is the validator of what is known already; without one, leave it out");
    }
  }

  private void refuseSecond(String name, int offset) {
    if (!once.add(name)) {
      throw ClientUriSyntax.refusal(offset, name + " may be given only once");
    }
  }

  private void nodeValue(int from, int to) {
    int colon = text.indexOf(':', from);
    boolean hasLetter =
        from + 3 < to && ClientUriSyntax.isPlaceholder(text.substring(from, from + 3));
    if (!hasLetter || text.charAt(from + 3) != '/' || colon < 0 || colon >= to) {
      throw ClientUriSyntax.refusal(
          from,
          "nv has the form (<letter>)/<path>:<value>, not '" + text.substring(from, to) + "'");
    }
    char letter = text.charAt(from + 1);
    if (!placeholders.contains(letter)) {
      throw ClientUriSyntax.refusal(
          from, "nv speaks of (" + letter + "), but that placeholder is not in the address");
    }
    String value = PercentEncoding.decode(text, colon + 1, to);
    nodeValues.add(new ClientUri.NodeValue(letter, relativePath(from + 4, colon), value));
  }

  private List<String> relativePath(int from, int to) {
    List<String> names = new ArrayList<>();
    int offset = from;
    for (String name : text.substring(from, to).split("/", -1)) {
      names.add(ClientUriSyntax.realName(name, offset));
      offset += name.length() + 1;
    }
    return names;
  }

  /** Vendors may add fields; clients ignore those they do not know. */
  private static void vendorField(String name, int offset) {
    for (int i = 0; i < name.length(); i++) {
      if (!Characters.isUnreserved(name.charAt(i))) {
        throw ClientUriSyntax.refusal(
            offset + i, "the name of a field holds no " + Characters.describe(name.charAt(i)));
      }
    }
  }
}
