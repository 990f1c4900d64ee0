package org.muster.simulator.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The buttons that send a form, in the order of the page.
 *
 * @param all what is there to press
 */
record Buttons(List<Control> all) {

  private static final Set<String> DECLINING =
      Set.of("no", "cancel", "decline", "reject", "refuse", "deny", "later", "not now");

  /** The button a user presses after filling in the form; empty when the user leaves the page. */
  Optional<Control> pressedBy(UserAct act, Filling filling) {
    return switch (act.kind()) {
      case IGNORE, LOOK -> Optional.empty();
      case CONFIRM -> {
        filling.ticksWhatMustBeTicked();
        yield agreeing();
      }
      case DECLINE -> all.stream().filter(Buttons::declines).findFirst().or(this::lastOfSeveral);
      case CHOOSE -> filling.hasOptions() ? chosen(act, filling) : button(act.option());
      case TYPE -> filling.types(act.text()) ? agreeing() : Optional.empty();
    };
  }

  private Optional<Control> chosen(UserAct act, Filling filling) {
    return filling.chooses(act.option()) ? agreeing() : Optional.empty();
  }

  private Optional<Control> agreeing() {
    return all.stream().filter(button -> !declines(button)).findFirst();
  }

  private Optional<Control> button(int number) {
    return all.stream().skip(number - 1).findFirst();
  }

  /** In a language the simulator does not know, no comes last. */
  private Optional<Control> lastOfSeveral() {
    return all.stream().skip(1).reduce((one, two) -> two);
  }

  private static boolean declines(Control button) {
    return DECLINING.contains(button.value().toLowerCase(Locale.ROOT))
        || DECLINING.contains(button.label().toLowerCase(Locale.ROOT));
  }
}
