package org.muster.simulator;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.wire.Notification;

/**
 * What a device did, session by session: the other side's view of what a server recorded.
 *
 * <p>Safe to read while the device works. Keeps the last sessions only.
 */
public final class Journal {

  private final int kept;
  private final Deque<JournalPage> pages = new ArrayDeque<>();
  private int opened;

  Journal(int kept) {
    this.kept = kept;
  }

  synchronized JournalPage open(Optional<Notification> cause, URI endpoint) {
    JournalPage page = new JournalPage(++opened, cause, endpoint);
    pages.add(page);
    while (pages.size() > kept) {
      pages.remove();
    }
    return page;
  }

  /**
   * @return the sessions kept, oldest first, a running one included
   */
  public synchronized List<JournaledSession> sessions() {
    return pages.stream().map(JournalPage::snapshot).toList();
  }

  /**
   * @return all commands of the sessions kept, in the order they were performed
   */
  public List<PerformedCommand> commands() {
    return sessions().stream().flatMap(session -> session.commands().stream()).toList();
  }
}
