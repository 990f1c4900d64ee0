package org.muster.it.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the test's own that can be killed and started again on the same data and port.
 * Its commits are durable, as in earnest: the library it comes from makes them faster than that.
 */
public final class PostgresCluster implements AutoCloseable {

  private static final String USER = "postgres";

  private final Path data;
  private EmbeddedPostgres postgres;

  private PostgresCluster(Path data) {
    this.data = data;
  }

  /**
   * An empty database.
   *
   * @param name the directory it lies in, unique among the tests
   * @return the database, which answers
   * @throws IOException when it does not start
   */
  public static PostgresCluster started(String name) throws IOException {
    PostgresCluster cluster = new PostgresCluster(BuildPlaces.fresh(name));
    cluster.postgres = cluster.settings().start();
    return cluster;
  }

  private EmbeddedPostgres.Builder settings() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  /**
   * What a server has to be told.
   *
   * @return variables of its environment
   */
  public Map<String, String> environment() {
    return Map.of(
        "MUSTER_DB_URL", postgres.getJdbcUrl(USER, "postgres"),
        "MUSTER_DB_USER", USER,
        "MUSTER_DB_PASSWORD", USER);
  }

  /** {@code kill -9}, for all of its processes. */
  void kill() throws IOException {
    ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
    List<ProcessHandle> family =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(one -> one.onExit().join());
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
  }

  /** Starts it again after it was killed; it recovers from its own log. */
  void startAgain() throws IOException {
    int port = postgres.getPort();
    postgres.close();
    postgres = settings().setPort(port).start();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
