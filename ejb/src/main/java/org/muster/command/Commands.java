package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.device.DeviceRegistry;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;

/**
 * The rows of commands. Whoever changes one locks it first, in the order of ids; and before them
 * the device, where something may follow from it.
 */
@Dependent
class Commands {

  private static final int MOST_EXECUTIONS = 100;

  // The states stand in the queries themselves, not in parameters: PostgreSQL uses a partial index
  // only where it sees that its condition is met.
  private static final String WAITING = "c.state = org.muster.command.CommandState.QUEUED";
  private static final String UNDER_WAY =
      "c.state in (org.muster.command.CommandState.SENT,"
          + " org.muster.command.CommandState.ACCEPTED,"
          + " org.muster.command.CommandState.IN_DOUBT)";

  @PersistenceContext private EntityManager em;
  @Inject private DeviceRegistry devices;

  void add(QueuedCommand command) {
    em.persist(command);
  }

  Optional<QueuedCommand> find(long id) {
    return Optional.ofNullable(em.find(QueuedCommand.class, id));
  }

  /** Held, as it is once it is; its device is held before. */
  Optional<QueuedCommand> lock(long id) {
    em.flush();
    Optional<QueuedCommand> found = find(id);
    found.ifPresent(
        command -> {
          devices.hold(new DeviceId(command.device()));
          em.refresh(command, LockModeType.PESSIMISTIC_WRITE);
        });
    return found;
  }

  /** Holds the devices for whose tasks these commands are, in the order of their DevIDs. */
  void lockDevicesOfTasks(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      em.createQuery(
              "select distinct c.device from QueuedCommand c"
                  + " where c.id in :ids and c.provenance.step is not null order by c.device",
              String.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(device -> devices.holdIfThere(new DeviceId(device)));
    }
  }

  List<QueuedCommand> lockAll(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select c from QueuedCommand c where c.id in :ids order by c.id", QueuedCommand.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Those that wait for a device; none while it pauses. */
  List<QueuedCommand> lockWaiting(String device, Instant now, int rows) {
    return em.createQuery(
            "select c from QueuedCommand c where c.device = :device and "
                + WAITING
                + " and not exists (select p.device from DevicePause p"
                + " where p.device = :device and p.untilAt > :now)"
                + " order by c.id",
            QueuedCommand.class)
        .setParameter("device", device)
        .setParameter("now", now)
        .setMaxResults(rows)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Whether one of those that wait for a device wishes that it be asked to come. */
  boolean anyRecalls(String device) {
    return !em.createQuery(
            "select c.id from QueuedCommand c where c.device = :device and "
                + WAITING
                + " and c.provenance.notify = true",
            Long.class)
        .setParameter("device", device)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Optional<QueuedCommand> lockWithToken(String token) {
    return em.createQuery(
            "select c from QueuedCommand c where c.repositoryToken = :token order by c.id",
            QueuedCommand.class)
        .setParameter("token", token)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What these commands ask the device to send, by their places; nothing is held. */
  Map<Integer, ClientUri> asked(List<Long> ids) {
    Map<Integer, ClientUri> asked = new HashMap<>();
    if (!ids.isEmpty()) {
      lines(ids)
          .forEach(
              (id, line) -> {
                if (Command.of(TextList.read(line)) instanceof Get get) {
                  asked.put(ids.indexOf(id), get.source());
                }
              });
    }
    return asked;
  }

  private Map<Long, String> lines(List<Long> ids) {
    return em.createQuery(
            "select c.id, c.line from QueuedCommand c where c.id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  /**
   * Waits until nobody else decides whether a device may execute something: of two who look at once
   * neither would see what the other adds. Held until the transaction ends.
   */
  void takeTurn(String device) {
    em.createNativeQuery(
            "insert into execution_turn (device) values (:device) on conflict do nothing")
        .setParameter("device", device)
        .executeUpdate();
    em.createNativeQuery("select device from execution_turn where device = :device for update")
        .setParameter("device", device)
        .getSingleResult();
  }

  /** The executions of a device that are not over, the oldest first. */
  List<QueuedCommand> executions(String device) {
    List<QueuedCommand> open = new ArrayList<>(executionQuery(device, UNDER_WAY).getResultList());
    open.addAll(executionQuery(device, WAITING).getResultList());
    return open;
  }

  /**
   * The ids of those of them that were sent; nothing is held, and nothing is read that may be older
   * once it is.
   */
  List<Long> executionIds(String device) {
    return executionQuery("c.id", Long.class, device, UNDER_WAY).getResultList();
  }

  /** The same, held. One whose 202 is being applied is waited for. */
  List<QueuedCommand> lockExecutions(String device) {
    return executionQuery(device, UNDER_WAY)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private TypedQuery<QueuedCommand> executionQuery(String device, String condition) {
    return executionQuery("c", QueuedCommand.class, device, condition);
  }

  private <T> TypedQuery<T> executionQuery(
      String what, Class<T> type, String device, String condition) {
    return em.createQuery(
            "select "
                + what
                + " from QueuedCommand c where c.device = :device and "
                + condition
                + " and c.line like '[\"EXEC\"%' order by c.id",
            type)
        .setParameter("device", device)
        .setMaxResults(MOST_EXECUTIONS);
  }

  /** The ids of executions that are waited for and should be over, the oldest first. */
  List<Long> overdue(Instant now, int rows) {
    return em.createQuery(
            "select c.id from QueuedCommand c"
                + " where c.state = org.muster.command.CommandState.ACCEPTED"
                + " and c.patience.overdueAt <= :now"
                + " order by c.patience.overdueAt",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(rows)
        .getResultList();
  }

  List<QueuedCommand> page(String device, CommandState state, long before, int rows) {
    var query =
        em.createQuery(
            "select c from QueuedCommand c where c.device = :device and c.id < :before"
                + (state == null ? "" : " and c.state = :state")
                + " order by c.id desc",
            QueuedCommand.class);
    if (state != null) {
      query.setParameter("state", state);
    }
    return query
        .setParameter("device", device)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  List<QueuedCommand> inSession(long session) {
    return em.createQuery(
            "select c from QueuedCommand c where c.sessionId = :session order by c.id",
            QueuedCommand.class)
        .setParameter("session", session)
        .getResultList();
  }

  long count(CommandState state, int bound) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select 1 from queued_command where state = '"
                        + state
                        + "' limit "
                        + bound
                        + ") as counted",
                    Long.class)
                .getSingleResult())
        .longValue();
  }
}
