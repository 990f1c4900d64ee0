package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.it.kill.ServerProcess;

/** An operator who is signed in at a server, in a browser that hears every complaint. */
final class ConsoleVisit {

  private ConsoleVisit() {}

  /**
   * Makes a visit. Skipped where there is no Chromium.
   *
   * @param refusals what the server refuses in it, each a status and a path, in their order
   */
  static void at(ServerProcess server, List<String> refusals, Visit visit) throws Exception {
    Optional<Path> chromium = Chromium.installed();
    assumeThat(chromium).as("a Chromium on the path").isPresent();
    try (Browser browser = Browser.opened(chromium.orElseThrow())) {
      ConsolePage console = new ConsolePage(browser.page());
      console.open(server.uri());
      console.signIn(server.administrator());
      visit.make(console, browser.page());
      assertThat(browser.complaints()).containsExactlyElementsOf(expected(server, refusals));
    }
  }

  /** The screen that is open can be used by those who do not see it, and on a telephone. */
  static void isForEverybody(ConsolePage console, String screen) {
    console.picture(screen);
    assertThat(console.barriers()).as(screen).isEmpty();
    console.narrowPicture(screen);
    assertThat(console.overhang()).as(screen).isZero();
    console.widen();
  }

  /** The console asks who is signed in before anybody is. */
  private static List<String> expected(ServerProcess server, List<String> refusals) {
    List<String> all = new ArrayList<>(List.of("401 " + server.uri() + "/api/v1/me"));
    refusals.forEach(one -> all.add(one.replaceFirst(" ", " " + server.uri())));
    return all;
  }

  /** What the operator does. */
  interface Visit {

    void make(ConsolePage console, Page page) throws Exception;
  }
}
