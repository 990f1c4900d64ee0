package org.muster.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;

/**
 * Refuses in H2 what a trigger of its own language refuses in PostgreSQL: an entry is put into the
 * chain once, and is neither changed nor taken away; where the chain ends only moves on. H2 makes
 * it by its name, which is why it is public. Where it is not found, as by H2's own tools, nothing
 * of the table can be changed at all.
 */
public final class SealedRows implements Trigger {

  private static final String REFUSED_STATE = "42501";

  /** Of the columns before the four that put an entry into the chain. */
  private static final int COLUMNS_OF_AN_ENTRY = 11;

  private static final int POSITION_OF_THE_HEAD = 1;

  private boolean head;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    head = table.equalsIgnoreCase("audit_head");
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    if (after == null || !(head ? movesOn(before, after) : puts(before, after))) {
      throw new SQLException("The audit trail is only ever added to", REFUSED_STATE);
    }
  }

  private static boolean movesOn(Object[] before, Object[] after) {
    long from = ((Number) before[POSITION_OF_THE_HEAD]).longValue();
    return ((Number) after[POSITION_OF_THE_HEAD]).longValue() > from;
  }

  private static boolean puts(Object[] before, Object[] after) {
    for (int column = 0; column < COLUMNS_OF_AN_ENTRY; column++) {
      if (!Objects.equals(before[column], after[column])) {
        return false;
      }
    }
    return before[COLUMNS_OF_AN_ENTRY] == null && after[COLUMNS_OF_AN_ENTRY] != null;
  }
}
