package org.muster.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.muster.event.EventLog;
import org.muster.kernel.ThisNode;

/** Where this node is, in short transactions: none is open while the broker is waited for. */
@Dependent
class RelayPlaces {

  @PersistenceContext private EntityManager em;
  @Inject private EventLog log;
  @Inject private ThisNode node;

  /** A node that was never anywhere begins with what happens from now on. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long position() {
    RelayPlace place = em.find(RelayPlace.class, node.name());
    if (place == null) {
      place = new RelayPlace(node.name(), log.head());
      em.persist(place);
    }
    return place.position();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void move(long to) {
    em.find(RelayPlace.class, node.name()).move(to);
  }
}
