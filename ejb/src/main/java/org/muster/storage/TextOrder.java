package org.muster.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * In which order a database has texts. Pages of devices begin where the one before has ended, and
 * some are put together here, by code points; a database that sorts as people do would leave
 * devices out.
 */
final class TextOrder {

  static final String WARNING =
      "The database does not sort texts by their code points, so lists of devices may leave devices"
          + " out. Its collation has to be C: make another database (create database muster"
          + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C') and bring the data"
          + " there by pg_dump and pg_restore.";

  /** Small letters come after capital ones, and signs between letters count. */
  private static final String QUESTION =
      "select count(*) from (select 'a-b' as one, 'B' as other, 'aa' as third) as texts"
          + " where one > other and one < third";

  private TextOrder() {}

  static boolean isByCodePoints(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(QUESTION)) {
      return answer.next() && answer.getInt(1) == 1;
    }
  }
}
