package org.muster.it.console;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a page cannot be used by those who do not see it, read off the tree that the browser
 * gives to screen readers.
 */
final class Accessibility {

  /** A name, if there is one, follows in quotes. */
  private static final Pattern NAMELESS =
      Pattern.compile(
          "- (button|link|textbox|combobox|searchbox|checkbox|switch|radio|dialog|navigation)"
              + "(?! \"| /).*");

  private static final Pattern HEADING = Pattern.compile("- heading.*\\[level=(\\d)].*");

  private static final String TWINS =
      "() => [...document.querySelectorAll('[id]')].map(one => one.id)"
          + ".filter((id, at, all) => all.indexOf(id) !== at)";

  private Accessibility() {}

  /** Its barriers: what has no name, headings that skip a level, ids that are not unique. */
  static List<String> barriers(Page page) {
    List<String> barriers = new ArrayList<>();
    int level = 0;
    for (String line : page.locator("body").ariaSnapshot().lines().map(String::strip).toList()) {
      Matcher heading = HEADING.matcher(line);
      if (NAMELESS.matcher(line).matches()) {
        barriers.add("no name: " + line);
      } else if (heading.matches()) {
        int next = Integer.parseInt(heading.group(1));
        if (next > level + 1) {
          barriers.add("skips a level: " + line);
        }
        level = next;
      }
    }
    List<?> twins = (List<?>) page.evaluate(TWINS);
    twins.forEach(id -> barriers.add("not unique: " + id));
    return barriers;
  }
}
