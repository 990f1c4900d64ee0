package org.muster.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.muster.kernel.JsonText;

/**
 * Writes drafts. By JDBC: it is done when a transaction ends, after JPA has written what is its own
 * and has given its connection back; the one that the data source gives then is of the same
 * transaction.
 */
@ApplicationScoped
class Drafts {

  /** So many events make one draft, so that a page is not much larger than it should be. */
  static final int LARGEST = 250;

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private DataSource dataSource;

  /** One row for what a transaction told; a few, if that is a lot. */
  void write(List<JsonObject> events) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into event_draft (events) values (?)")) {
      for (int from = 0; from < events.size(); from += LARGEST) {
        insert.setString(1, text(events.subList(from, Math.min(from + LARGEST, events.size()))));
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What happened cannot be written down", e);
    }
  }

  private static String text(List<JsonObject> events) {
    JsonArrayBuilder array = JsonText.array();
    events.forEach(array::add);
    return array.build().toString();
  }
}
