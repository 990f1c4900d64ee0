package org.muster.simulator.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executor;
import org.muster.simulator.user.User;
import org.muster.simulator.user.UserAct;
import org.muster.simulator.user.Visit;
import picocli.CommandLine.Option;

/** What the user of a device does with pages that are shown. */
final class UserOptions {

  @Option(
      names = "--user",
      paramLabel = "ACT",
      defaultValue = "ignore",
      converter = UserActWord.class,
      description = {
        "What the user does with a page that SHOW opens: " + UserActWord.WORDS,
        "(default: ${DEFAULT-VALUE})."
      })
  private UserAct act;

  /** A user who acts by himself, and of whom it is printed what he did. */
  User user(Executor background, PrintWriter out) {
    return User.who(act).inBackground(background, visit -> print(visit, out));
  }

  private static void print(Visit visit, PrintWriter out) {
    out.printf(
        "user at %s: page %d, %s%n",
        visit.page(),
        visit.status(),
        visit.sent().map(form -> "sent " + form + ": " + visit.answered()).orElse("left it"));
    out.flush();
  }
}
