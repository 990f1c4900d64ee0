package org.muster.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL for as long as this virtual machine runs. */
final class PostgreSql {

  private PostgreSql() {}

  /**
   * Starts it.
   *
   * @param directory for its programs and its data
   * @return the server's settings that lead to it
   */
  static Map<String, String> start(Path directory) throws IOException {
    Files.createDirectories(directory);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(directory.toFile())
            .setDataDirectory(directory.resolve("data"))
            .setServerConfig("unix_socket_directories", "")
            .setLocaleConfig("locale", "C") // whatever this machine's is
            .start();
    return Map.of(
        "muster.db.driver", "postgresql",
        "muster.db.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
        "muster.db.user", "postgres",
        "muster.db.password", "postgres");
  }
}
