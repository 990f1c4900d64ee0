package org.muster.simulator.user;

import java.util.Locale;

/**
 * Something on a form that a user can fill in or press, or that goes with it unseen.
 *
 * @param kind what it is
 * @param name under which its value is sent; empty: it is not sent
 * @param value what is sent, as far as the page says so
 * @param label what a user reads on it; only of buttons and options
 * @param preset whether it is sent although nobody touched it
 * @param required whether a browser refuses to send the form without it
 */
record Control(
    Kind kind, String name, String value, String label, boolean preset, boolean required) {

  /** What a control is, to a user. */
  enum Kind {
    /** Text to type. */
    TEXT,
    /** One of several, radio buttons or the options of a list. */
    OPTION,
    /** The list that options belong to. */
    SELECT,
    /** To be ticked. */
    CHECK,
    /** Sends the form. */
    BUTTON,
    /** Goes with the form, or nothing a user has to do with. */
    HIDDEN
  }

  static Control input(Tag tag) {
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "hidden" -> of(Kind.HIDDEN, tag, tag.attribute("value"), true);
      case "radio" -> of(Kind.OPTION, tag, valueOr(tag, "on"), tag.has("checked"));
      case "checkbox" -> of(Kind.CHECK, tag, valueOr(tag, "on"), tag.has("checked"));
      case "submit" -> of(Kind.BUTTON, tag, tag.attribute("value"), false);
      case "reset", "button", "image", "file" -> of(Kind.HIDDEN, tag, "", false);
      default -> of(Kind.TEXT, tag, tag.attribute("value"), true);
    };
  }

  static Control button(Tag tag) {
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    boolean sends = type.isEmpty() || type.equals("submit");
    return of(sends ? Kind.BUTTON : Kind.HIDDEN, tag, tag.attribute("value"), false);
  }

  static Control text(Tag tag) {
    return of(Kind.TEXT, tag, tag.text(), true);
  }

  static Control select(Tag tag) {
    return of(Kind.SELECT, tag, "", false);
  }

  static Control option(Tag tag, String select) {
    String value = valueOr(tag, tag.text());
    return new Control(Kind.OPTION, select, value, tag.text(), tag.has("selected"), false);
  }

  private static String valueOr(Tag tag, String usual) {
    return tag.has("value") ? tag.attribute("value") : usual;
  }

  private static Control of(Kind kind, Tag tag, String value, boolean preset) {
    String label = tag.text().isEmpty() ? value : tag.text();
    return new Control(kind, tag.attribute("name"), value, label, preset, tag.has("required"));
  }
}
