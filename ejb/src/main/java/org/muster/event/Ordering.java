package org.muster.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.muster.kernel.JsonText;

/** Gives drafts their places in the log, in the order of their numbers as far as they are there. */
@Dependent
class Ordering {

  private static final int AT_ONCE = 400;
  private static final int LARGEST = 1_000;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * One page. Only the holder of the head makes one, and the numbers of events are given here and
   * nowhere else: whoever sees a page sees all before it, and the numbers have no holes.
   *
   * @return whether there may be another one
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean orderSome() {
    if (waiting(1).isEmpty()) {
      return false;
    }
    EventHead head = em.find(EventHead.class, EventHead.ID, LockModeType.PESSIMISTIC_WRITE);
    List<EventDraft> drafts = waiting(AT_ONCE); // again: now nobody else orders them
    if (drafts.isEmpty()) {
      return false;
    }
    List<Long> ordered = new ArrayList<>();
    JsonArray events = gather(drafts, ordered);
    em.persist(new EventPage(head.last(), events, clock.instant()));
    em.createQuery("delete from EventDraft d where d.id in :ids")
        .setParameter("ids", ordered)
        .executeUpdate();
    head.move(head.last() + events.size());
    return drafts.size() == AT_ONCE || ordered.size() < drafts.size();
  }

  /** As many as make a page; a draft is never torn apart. */
  private static JsonArray gather(List<EventDraft> drafts, List<Long> ordered) {
    JsonArrayBuilder events = JsonText.array();
    int count = 0;
    for (EventDraft draft : drafts) {
      if (count >= LARGEST) {
        break;
      }
      JsonArray told = JsonText.readArray(draft.events());
      told.forEach(events::add);
      count += told.size();
      ordered.add(draft.id());
    }
    return events.build();
  }

  private List<EventDraft> waiting(int most) {
    return em.createQuery("select d from EventDraft d order by d.id", EventDraft.class)
        .setMaxResults(most)
        .getResultList();
  }
}
