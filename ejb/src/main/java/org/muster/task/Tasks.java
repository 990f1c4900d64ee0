package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The rows of tasks and their steps. Whoever moves a step holds the row of its task. */
@Dependent
class Tasks {

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  /** The steps refer to the task: it has to be there before them. */
  void flush() {
    em.flush();
  }

  Optional<Task> find(long id) {
    return Optional.ofNullable(em.find(Task.class, id));
  }

  Optional<Task> lock(long id) {
    em.flush();
    Optional<Task> task = find(id);
    task.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return task;
  }

  Optional<Step> step(long id) {
    return Optional.ofNullable(em.find(Step.class, id));
  }

  /** What another transaction has done to a task before its device was held. */
  void refresh(Task task) {
    em.refresh(task);
  }

  /** What another transaction has done to a step before its task was held. */
  void refresh(Step step) {
    em.refresh(step);
  }

  Optional<Step> asking(String question) {
    return em.createQuery("select s from Step s where s.question = :question", Step.class)
        .setParameter("question", question)
        .getResultStream()
        .findFirst();
  }

  List<Step> steps(long task) {
    return em.createQuery("select s from Step s where s.task = :task order by s.place", Step.class)
        .setParameter("task", task)
        .getResultList();
  }

  List<Task> page(String device, long before, int rows) {
    return em.createQuery(
            "select t from Task t where t.device = :device and t.id < :before order by t.id desc",
            Task.class)
        .setParameter("device", device)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }
}
