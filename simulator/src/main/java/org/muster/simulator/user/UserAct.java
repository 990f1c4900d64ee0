package org.muster.simulator.user;

import java.util.Objects;

/**
 * What a user does when a page is shown.
 *
 * @param kind what
 * @param option which option is picked, counted from one; 0 when none is
 * @param text what is typed; empty when nothing is
 */
public record UserAct(Kind kind, int option, String text) {

  /** Does not even look: the page is not fetched. */
  public static final UserAct IGNORE = new UserAct(Kind.IGNORE, 0, "");

  /** Looks at the page and leaves it. */
  public static final UserAct LOOK = new UserAct(Kind.LOOK, 0, "");

  /** Ticks what must be ticked and presses the first button that does not decline. */
  public static final UserAct CONFIRM = new UserAct(Kind.CONFIRM, 0, "");

  /** Presses the button that declines; leaves the page if there is none. */
  public static final UserAct DECLINE = new UserAct(Kind.DECLINE, 0, "");

  /** The kinds of acts. */
  public enum Kind {
    /** Does not look. */
    IGNORE,
    /** Only looks. */
    LOOK,
    /** Says yes. */
    CONFIRM,
    /** Says no. */
    DECLINE,
    /** Picks an option and sends the form. */
    CHOOSE,
    /** Types into the fields of the form and sends it. */
    TYPE
  }

  /** Options are counted as people count. */
  public UserAct {
    Objects.requireNonNull(text);
    if (kind == Kind.CHOOSE && option < 1) {
      throw new IllegalArgumentException("options are counted from 1");
    }
  }

  /**
   * @param option which one, counted from one; of a page without options, which button
   * @return picks it and sends the form; leaves the page if there are not so many
   */
  public static UserAct choose(int option) {
    return new UserAct(Kind.CHOOSE, option, "");
  }

  /**
   * @param text never null
   * @return types it into every field and sends the form; leaves a page without fields
   */
  public static UserAct type(String text) {
    return new UserAct(Kind.TYPE, 0, text);
  }
}
