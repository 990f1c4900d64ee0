package org.muster.it.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What of a page cannot be used by everybody, as far as axe-core can tell. */
final class Accessibility {

  private static final String VERSION = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
  private static final String SCRIPT = "META-INF/resources/webjars/axe-core/%s/axe.min.js";
  private static final String QUESTION =
      "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
          + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))";

  private Accessibility() {}

  /** Its violations: the rule, and the elements that break it. */
  static List<String> violations(Page page) {
    page.evaluate(script());
    List<?> found = (List<?>) page.evaluate(QUESTION);
    return found.stream().map(String::valueOf).toList();
  }

  private static String script() {
    try {
      Properties about = new Properties();
      about.load(resource(VERSION));
      String path = String.format(SCRIPT, about.getProperty("version"));
      return new String(resource(path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) {
    return Accessibility.class.getClassLoader().getResourceAsStream(path);
  }
}
