package org.muster.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOrderTest {

  @Test
  void a_database_that_sorts_by_code_points_is_as_it_should_be() throws SQLException {
    try (Connection connection = database()) {
      assertThat(TextOrder.isByCodePoints(connection)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENGLISH", "GERMAN"})
  void one_that_sorts_as_people_do_is_found_out(String language) throws SQLException {
    try (Connection connection = database();
        Statement statement = connection.createStatement()) {
      statement.execute("set collation " + language);

      assertThat(TextOrder.isByCodePoints(connection)).isFalse();
    }
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:");
  }
}
