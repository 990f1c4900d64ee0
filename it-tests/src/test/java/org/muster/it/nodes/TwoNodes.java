package org.muster.it.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.muster.it.kill.PostgresCluster;
import org.muster.it.kill.ServerProcess;

/**
 * Two servers on one PostgreSQL, each with its own data, ports and name, and both with the same
 * key, as an operator would set them up behind a balancer.
 */
final class TwoNodes implements AutoCloseable {

  /** Failures of an operator after which they are not listened to. */
  static final int FAILURES = 3;

  /** Failures of a device after which it is not listened to. */
  static final int GUESSES = 5;

  /** How many things that cannot be undone are done in an hour. */
  static final int BUDGET = 6;

  private static final int KEY_BYTES = 32;

  /** What is remembered of the other's devices is soon forgotten, so that no test waits for it. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "MUSTER_APPROVAL_PER_HOUR",
          Integer.toString(BUDGET),
          "MUSTER_GUARD_FAILURES_PER_DEVICE",
          Integer.toString(GUESSES),
          "MUSTER_OPERATOR_LOCKOUT_FAILURES",
          Integer.toString(FAILURES),
          "MUSTER_CREDENTIAL_REMEMBERED_FOR",
          "PT2S",
          "MUSTER_NOTIFICATION_FORGOTTEN_AFTER",
          "PT4S");

  private final PostgresCluster database;
  private final Node a;
  private final Node b;

  private TwoNodes(PostgresCluster database, Node a, Node b) {
    this.database = database;
    this.a = a;
    this.b = b;
  }

  /** Starts everything. */
  static TwoNodes started() throws IOException {
    PostgresCluster database = PostgresCluster.started("nodes-postgresql");
    byte[] key = new byte[KEY_BYTES];
    ThreadLocalRandom.current().nextBytes(key);
    Map<String, String> shared = new HashMap<>(SETTINGS);
    shared.putAll(database.environment());
    Node a = node("node-a", shared, key);
    Node b = node("node-b", shared, key);
    return new TwoNodes(database, a, b);
  }

  private static Node node(String name, Map<String, String> shared, byte[] key) throws IOException {
    Map<String, String> settings = new HashMap<>(shared);
    settings.put("MUSTER_NODE", name);
    ServerProcess server = new ServerProcess(name, settings);
    Files.createDirectories(server.data());
    Files.writeString(server.data().resolve("secret.key"), Base64.getEncoder().encodeToString(key));
    server.start();
    return new Node(server);
  }

  Node a() {
    return a;
  }

  Node b() {
    return b;
  }

  @Override
  public void close() throws IOException {
    a.close();
    b.close();
    database.close();
  }
}
