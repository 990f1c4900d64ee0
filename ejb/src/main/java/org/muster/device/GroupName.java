package org.muster.device;

import java.util.regex.Pattern;
import org.muster.kernel.Refusal;

/** What groups of devices may be called. */
public final class GroupName {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

  private GroupName() {}

  /**
   * A name that a group may have, without blanks around it.
   *
   * @param name null is none
   * @throws Refusal invalid
   */
  public static String checked(String name) {
    String text = name == null ? "" : name.strip();
    if (!FORM.matcher(text).matches()) {
      throw Refusal.invalid(
          "groups",
          "The name of a group must be 1 to 64 letters, digits, blanks, dots, hyphens and"
              + " underscores, and begin with a letter or a digit.");
    }
    return text;
  }
}
