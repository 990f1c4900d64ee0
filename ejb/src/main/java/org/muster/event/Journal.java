package org.muster.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.muster.kernel.JsonText;

/**
 * Gathers what a transaction tells, and writes it down when the transaction is about to commit: one
 * row, however much it told, and none if it is undone.
 */
@ApplicationScoped
class Journal {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private Drafts drafts;
  @Inject private Clock clock;

  /**
   * Notes an event.
   *
   * @param device the DevID of the device that it is about
   * @param data references and states only
   */
  void note(EventType type, String device, JsonObjectBuilder data) {
    JsonObject event =
        JsonText.object()
            .add("type", type.word())
            .add("subject", device)
            .add("time", clock.instant().toString())
            .add("data", data)
            .build();
    if (transactions.getTransactionKey() == null) {
      drafts.write(List.of(event));
    } else if (!transactions.getRollbackOnly()) {
      told().add(event);
    }
  }

  private Told told() {
    Told known = (Told) transactions.getResource(Told.class);
    if (known != null) {
      return known;
    }
    Told made = new Told(drafts);
    transactions.putResource(Told.class, made);
    transactions.registerInterposedSynchronization(made);
    return made;
  }

  /** What one transaction has told so far. */
  private static final class Told implements Synchronization {

    private final Drafts drafts;
    private final List<JsonObject> events = new ArrayList<>();

    Told(Drafts drafts) {
      this.drafts = drafts;
    }

    void add(JsonObject event) {
      events.add(event);
    }

    @Override
    public void beforeCompletion() {
      drafts.write(events);
    }

    @Override
    public void afterCompletion(int status) {
      // Committed or not, the database has seen to it.
    }
  }
}
