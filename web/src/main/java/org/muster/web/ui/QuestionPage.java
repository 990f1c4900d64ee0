package org.muster.web.ui;

import java.util.List;
import org.muster.dialogue.Question;

/** The HTML of questions, and of what is said after them. */
final class QuestionPage {

  /** The style is part of the document; its hash is what the policy allows. */
  static final String STYLE =
      "body{font-family:sans-serif;font-size:1.1em;line-height:1.4;max-width:36em;margin:0 auto;"
          + "padding:1em;color:#111;background:#fff}"
          + "h1{font-size:1.4em}fieldset{border:0;margin:0;padding:0}legend{font-weight:bold}"
          + "label{display:block;padding:.6em 0}textarea{width:100%;font-size:1em}"
          + "button{font-size:1em;padding:.7em 1.4em;margin:.5em .5em .5em 0}"
          + ".wrong{border-left:.3em solid #b00020;padding-left:.7em}";

  private QuestionPage() {}

  /**
   * @param wrong what was wrong with the answer before; null at first
   */
  static String asking(Question question, String wrong) {
    String body =
        (wrong == null ? "" : "<p class=\"wrong\" role=\"alert\">" + Html.escaped(wrong) + "</p>\n")
            + Html.paragraphs(question.text())
            + "<form method=\"post\" action=\"\" accept-charset=\"utf-8\">\n"
            + fields(question)
            + "</form>\n";
    return page(question.title(), body);
  }

  static String saying(String title, String words) {
    return page(title, Html.paragraphs(words));
  }

  private static String fields(Question question) {
    List<String> labels = question.options();
    return switch (question.kind()) {
      case NOTICE -> button("ok", label(labels, 0, "OK"));
      case CONSENT -> button("yes", label(labels, 0, "Yes")) + button("no", label(labels, 1, "No"));
      case CHOICE -> choices(question) + "<button type=\"submit\">OK</button>\n";
      case TEXT ->
          "<label for=\"answer\">"
              + Html.escaped(question.title())
              + "</label>\n<textarea id=\"answer\" name=\"answer\" rows=\"5\" maxlength=\"2000\""
              + " required></textarea>\n<button type=\"submit\">"
              + Html.escaped(label(labels, 0, "OK"))
              + "</button>\n";
    };
  }

  private static String choices(Question question) {
    StringBuilder html = new StringBuilder("<fieldset>\n<legend>");
    html.append(Html.escaped(question.title())).append("</legend>\n");
    for (int index = 0; index < question.options().size(); index++) {
      html.append("<label><input type=\"radio\" name=\"answer\" required value=\"")
          .append(index)
          .append("\"> ")
          .append(Html.escaped(question.options().get(index)))
          .append("</label>\n");
    }
    return html.append("</fieldset>\n").toString();
  }

  private static String button(String value, String label) {
    return "<button type=\"submit\" name=\"answer\" value=\""
        + value
        + "\">"
        + Html.escaped(label)
        + "</button>\n";
  }

  private static String label(List<String> labels, int index, String usual) {
    return index < labels.size() ? labels.get(index) : usual;
  }

  private static String page(String title, String body) {
    String heading = Html.escaped(title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + heading
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n<h1>"
        + heading
        + "</h1>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }
}
