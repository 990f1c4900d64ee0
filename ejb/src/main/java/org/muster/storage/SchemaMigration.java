package org.muster.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date when the server starts. Every other bean that touches the database
 * at the start depends on this one.
 *
 * <p>What both databases write alike is in {@code common}; where they differ in a word, a
 * placeholder stands; where they differ in more, each has its own folder.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = Logger.getLogger("org.muster.storage");
  private static final Map<String, String> POSTGRESQL = Map.of("bytes", "bytea", "text", "text");
  private static final Map<String, String> H2 =
      Map.of("bytes", "varbinary(100000000)", "text", "varchar(100000000)");

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private DataSource dataSource;

  /**
   * @throws IllegalStateException if the database is neither H2 nor PostgreSQL, or cannot be
   *     reached
   */
  @PostConstruct
  public void migrate() {
    boolean postgresql = productName().equals("PostgreSQL");
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations(
            "classpath:db/migration/common",
            postgresql ? "classpath:db/migration/postgresql" : "classpath:db/migration/h2")
        .placeholders(postgresql ? POSTGRESQL : H2)
        .load()
        .migrate();
    warnOfItsOrder();
  }

  private void warnOfItsOrder() {
    try (Connection connection = dataSource.getConnection()) {
      if (!TextOrder.isByCodePoints(connection)) {
        LOG.warning(TextOrder.WARNING);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private String productName() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException cause) {
    return new IllegalStateException("The database cannot be reached", cause);
  }
}
