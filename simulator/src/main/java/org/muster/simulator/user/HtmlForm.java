package org.muster.simulator.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first form of a page.
 *
 * @param action where it goes, relative to the page; empty: to the page itself
 * @param method as written, empty if it is not
 * @param controls what can be filled in or pressed, in the order of the page
 */
record HtmlForm(String action, String method, List<Control> controls) {

  /** Empty when there is no form on the page. */
  static Optional<HtmlForm> in(String html) {
    HtmlForm form = null;
    for (Tag tag : Tag.in(html)) {
      if (form == null && tag.is("form")) {
        form = new HtmlForm(tag.attribute("action"), tag.attribute("method"), new ArrayList<>());
      } else if (form != null && tag.is("/form")) {
        return Optional.of(form);
      } else if (form != null) {
        form.take(tag);
      }
    }
    return Optional.ofNullable(form);
  }

  private void take(Tag tag) {
    switch (tag.name()) {
      case "input" -> controls.add(Control.input(tag));
      case "button" -> controls.add(Control.button(tag));
      case "textarea" -> controls.add(Control.text(tag));
      case "option" -> controls.add(Control.option(tag, lastSelect()));
      case "select" -> controls.add(Control.select(tag));
      default -> {
        return;
      }
    }
  }

  private String lastSelect() {
    return controls.stream()
        .filter(control -> control.kind() == Control.Kind.SELECT)
        .reduce("", (before, select) -> select.name(), (one, two) -> two);
  }

  boolean isPost() {
    return method.toLowerCase(Locale.ROOT).equals("post");
  }

  List<Control> of(Control.Kind kind) {
    return controls.stream().filter(control -> control.kind() == kind).toList();
  }
}
