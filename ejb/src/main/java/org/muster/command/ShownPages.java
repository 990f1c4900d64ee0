package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Which SHOW leads to which of our own pages. */
@Dependent
class ShownPages {

  @PersistenceContext private EntityManager em;

  /** The row of the command is there already. */
  void note(String token, long command) {
    em.flush();
    em.createNativeQuery("insert into shown_page (token, command) values (:token, :command)")
        .setParameter("token", token)
        .setParameter("command", command)
        .executeUpdate();
  }

  /** The commands that lead to a page, the oldest first. */
  List<Long> commands(String token) {
    List<?> ids =
        em.createNativeQuery(
                "select command from shown_page where token = :token order by command", Long.class)
            .setParameter("token", token)
            .getResultList();
    return ids.stream().map(Long.class::cast).toList();
  }
}
