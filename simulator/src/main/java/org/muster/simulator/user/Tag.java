package org.muster.simulator.user;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of an HTML page, with the text up to the next tag.
 *
 * @param name lower case; of an end tag with the slash
 * @param attributes by name in lower case
 * @param text without entities and blanks around it
 */
record Tag(String name, Map<String, String> attributes, String text) {

  private static final Pattern TAG =
      Pattern.compile("<(/?[A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>([^<]*+)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]*+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");

  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>");

  static List<Tag> in(String html) {
    List<Tag> tags = new ArrayList<>();
    Matcher found = TAG.matcher(NOT_SHOWN.matcher(html).replaceAll(""));
    while (found.find()) {
      String name = found.group(1).toLowerCase(Locale.ROOT);
      String text = Entities.replacedIn(found.group(3)).strip();
      tags.add(new Tag(name, attributes(found.group(2)), text));
    }
    return tags;
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher found = ATTRIBUTE.matcher(text);
    while (found.find()) {
      String value = found.group(2) == null ? "" : unquoted(found.group(2));
      attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
    }
    return attributes;
  }

  private static String unquoted(String value) {
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return Entities.replacedIn(quoted ? value.substring(1, value.length() - 1) : value);
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** Empty when it is not there. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }
}
