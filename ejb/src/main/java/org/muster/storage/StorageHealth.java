package org.muster.storage;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The door of the room: whether the database answers. */
@Stateless
public class StorageHealth {

  @PersistenceContext private EntityManager em;

  /** Asks the database something trivial; throws what it throws. */
  public void check() {
    em.createNativeQuery("select 1").getSingleResult();
  }
}
