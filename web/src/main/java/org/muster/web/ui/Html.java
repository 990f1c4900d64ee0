package org.muster.web.ui;

/** Text as HTML: nothing that anybody writes becomes markup. */
final class Html {

  private Html() {}

  /** The text, good between tags and in attributes with double quotes. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return html.toString();
  }

  /** The text with its paragraphs, which empty lines part, and its lines. */
  static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.replace("\r\n", "\n").split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        html.append("<p>")
            .append(escaped(paragraph.strip()).replace("\n", "<br>"))
            .append("</p>\n");
      }
    }
    return html.toString();
  }
}
