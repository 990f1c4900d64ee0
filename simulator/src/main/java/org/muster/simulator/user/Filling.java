package org.muster.simulator.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.user.Control.Kind;

/** What one user puts into the controls of a form, and what a browser makes of it. */
final class Filling {

  private final HtmlForm form;
  private final Map<Control, String> values = new LinkedHashMap<>();

  private Filling(HtmlForm form) {
    this.form = form;
    form.controls().stream().filter(Control::preset).forEach(c -> values.put(c, c.value()));
    form.of(Kind.SELECT).forEach(this::preselect);
  }

  /** The form as it is sent; empty when the user leaves it, or a browser would not let it go. */
  static Optional<String> of(HtmlForm form, UserAct act) {
    Filling filling = new Filling(form);
    Optional<Control> button = new Buttons(form.of(Kind.BUTTON)).pressedBy(act, filling);
    if (button.isEmpty() || !filling.isComplete()) {
      return Optional.empty();
    }
    filling.values.put(button.get(), button.get().value());
    return Optional.of(filling.encoded());
  }

  /** A list of which nothing is selected shows its first option. */
  private void preselect(Control select) {
    List<Control> options = optionsOf(select.name());
    if (options.stream().noneMatch(Control::preset) && !options.isEmpty()) {
      values.put(options.get(0), options.get(0).value());
    }
  }

  private List<Control> optionsOf(String name) {
    return form.of(Kind.OPTION).stream().filter(option -> option.name().equals(name)).toList();
  }

  /** Whether there is such an option. */
  boolean chooses(int number) {
    List<Control> options = form.of(Kind.OPTION);
    if (number > options.size()) {
      return false;
    }
    Control chosen = options.get(number - 1);
    optionsOf(chosen.name()).forEach(values::remove);
    values.put(chosen, chosen.value());
    return true;
  }

  boolean hasOptions() {
    return !form.of(Kind.OPTION).isEmpty();
  }

  /** Whether there is a field to type into. */
  boolean types(String text) {
    form.of(Kind.TEXT).forEach(field -> values.put(field, text));
    return !form.of(Kind.TEXT).isEmpty();
  }

  void ticksWhatMustBeTicked() {
    form.of(Kind.CHECK).stream()
        .filter(Control::required)
        .forEach(check -> values.put(check, check.value()));
  }

  private boolean isComplete() {
    return form.controls().stream()
        .filter(Control::required)
        .allMatch(required -> hasValue(required.name()));
  }

  private boolean hasValue(String name) {
    return values.entrySet().stream()
        .anyMatch(value -> value.getKey().name().equals(name) && !value.getValue().isEmpty());
  }

  /** In the order of the page. */
  private String encoded() {
    StringBuilder text = new StringBuilder();
    for (Control control : form.controls()) {
      if (values.containsKey(control) && !control.name().isEmpty()) {
        text.append(text.isEmpty() ? "" : "&");
        text.append(encoded(control.name())).append('=').append(encoded(values.get(control)));
      }
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
