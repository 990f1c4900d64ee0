package org.muster.simulator.user;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.muster.simulator.http.HttpLines;

/**
 * Whoever holds the device in the hand: does the same with every page.
 *
 * <p>Safe for several threads. Pages wait until {@link #acts} or an executor sees to them; the
 * session that brought one is never kept waiting.
 */
public final class User {

  /** Who does not look for so long has lost the older ones. */
  private static final int MOST_WAITING = 100;

  private final UserAct act;
  private final Executor background;
  private final Consumer<Visit> witness;
  private final Deque<URI> waiting = new ArrayDeque<>();

  private User(UserAct act, Executor background, Consumer<Visit> witness) {
    this.act = act;
    this.background = background;
    this.witness = witness;
  }

  /**
   * @param act what is done with every page
   * @return a user who acts when told to
   */
  public static User who(UserAct act) {
    return new User(act, task -> {}, visit -> {});
  }

  /**
   * @param executor what runs the acts; the caller's to close
   * @param seen hears of every visit, in the executor's thread
   * @return a user who acts by himself
   */
  public User inBackground(Executor executor, Consumer<Visit> seen) {
    return new User(act, executor, seen);
  }

  /**
   * A page opens in the browser. Returns at once.
   *
   * @param page its address
   * @param lines what carries the visit, when there is one
   */
  public void sees(URI page, HttpLines lines) {
    if (act.kind() == UserAct.Kind.IGNORE) {
      return;
    }
    put(page);
    try {
      background.execute(() -> acts(lines));
    } catch (RejectedExecutionException closing) {
      return; // the page waits, as for a user who acts when told to
    }
  }

  private synchronized void put(URI page) {
    waiting.add(page);
    if (waiting.size() > MOST_WAITING) {
      waiting.remove();
    }
  }

  /**
   * Sees to the pages that wait.
   *
   * @param lines what carries the visits
   * @return what was done, in the order the pages came
   */
  public List<Visit> acts(HttpLines lines) {
    Browser browser = new Browser(lines);
    List<Visit> visits = new ArrayList<>();
    for (URI page = next(); page != null; page = next()) {
      Visit visit = browser.visit(page, act);
      visits.add(visit);
      witness.accept(visit);
    }
    return visits;
  }

  private synchronized URI next() {
    return waiting.poll();
  }
}
