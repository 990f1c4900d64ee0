package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a database of its own, with the tables that the migrations make. */
class SealedRowsTest {

  private Connection database;

  @BeforeEach
  void the_tables() throws SQLException, IOException {
    database =
        DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "", "");
    run(migration("common/V39__audit.sql").replace("${text}", "varchar(100000)"));
    run(migration("h2/V40__audit_h2.sql"));
    run(
        "insert into audit_entry (id, at, actor_kind, actor, action)"
            + " values (1, now(), 'SYSTEM', 'muster', 'x'), (2, now(), 'SYSTEM', 'muster', 'y')");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void an_entry_is_put_into_the_chain_once() {
    assertThatCode(() -> seal(1)).doesNotThrowAnyException();
    assertRefused("update audit_entry set chain_position = 9 where id = 1");
    assertRefused("update audit_entry set chain_position = null where id = 1");
    assertRefused("update audit_entry set entry_hash = 'another' where id = 1");
  }

  @Test
  void nothing_of_an_entry_is_changed_before_either() {
    assertRefused("update audit_entry set actor = 'nobody' where id = 2");
    assertRefused("update audit_entry set chain_position = 1, reason = 'none' where id = 2");
  }

  @Test
  void no_entry_is_taken_away() throws SQLException {
    seal(1);
    assertRefused("delete from audit_entry where id = 1");
    assertRefused("delete from audit_entry where id = 2");
  }

  @Test
  void where_the_chain_ends_only_moves_on() {
    assertThatCode(() -> run("update audit_head set chain_position = 2"))
        .doesNotThrowAnyException();
    assertRefused("update audit_head set chain_position = 1");
    assertRefused("update audit_head set entry_hash = 'another'");
    assertRefused("delete from audit_head");
  }

  private void seal(int id) throws SQLException {
    run(
        "update audit_entry set chain_position = 1, sealed_at = now(), previous_hash = 'a',"
            + " entry_hash = 'b' where id = "
            + id);
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> run(sql)).hasMessageContaining("only ever added to");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String migration(String name) throws IOException {
    try (InputStream sql = SealedRows.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
