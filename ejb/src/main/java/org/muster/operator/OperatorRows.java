package org.muster.operator;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The rows of accounts. */
@Dependent
class OperatorRows {

  @PersistenceContext private EntityManager em;

  void add(Operator operator) {
    em.persist(operator);
  }

  void remove(Operator operator) {
    em.remove(operator);
  }

  Optional<Operator> find(long id) {
    return Optional.ofNullable(em.find(Operator.class, id));
  }

  Optional<Operator> named(String username) {
    return em
        .createQuery(
            "select o from Operator o left join fetch o.roles where o.username = :username",
            Operator.class)
        .setParameter("username", username)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The same in a transaction of its own: what is done with it may take its time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Known> look(String username) {
    return named(username)
        .map(
            one ->
                new Known(
                    one.passwordHash(),
                    one.isDisabled() || !one.hasPassword() ? null : one.account()));
  }

  /**
   * Somebody who may sign in.
   *
   * @param passwordHash null if it has no password
   * @param account null if it is disabled, or has no password
   */
  record Known(String passwordHash, Account account) {}

  boolean isEmpty() {
    return em.createQuery("select o.id from Operator o", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** By name. */
  List<Operator> page(String after, int rows) {
    return em.createQuery(
            "select o from Operator o where o.username > :after order by o.username",
            Operator.class)
        .setParameter("after", after == null ? "" : after)
        .setMaxResults(rows)
        .getResultList();
  }

  /**
   * The accounts that can do everything, held in one order until the transaction ends: of two who
   * take that away from each other, one comes too late.
   */
  List<Operator> lockAdministrators() {
    List<Long> ids =
        em.createQuery(
                "select o.id from Operator o join o.roles r where r.role ="
                    + " org.muster.role.Role.ADMINISTRATOR and r.scope is null order by o.id",
                Long.class)
            .getResultList();
    ids.forEach(id -> em.find(Operator.class, id, LockModeType.PESSIMISTIC_WRITE));
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }
}
