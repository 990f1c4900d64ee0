package org.muster.it.kill;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing is lost and nothing is done twice, whatever is killed: the server in the middle of a
 * load, twice, on either database; or the database itself. The embedded broker finds its journal as
 * the killed server left it.
 */
@Tag("kill")
@Timeout(900)
class KillIT {

  @Test
  void a_server_killed_amid_a_rush_loses_nothing_and_does_nothing_twice_on_h2() throws Exception {
    killServerTwice("server-on-h2", Map.of());
  }

  @Test
  void a_server_killed_amid_a_rush_loses_nothing_and_does_nothing_twice_on_postgresql()
      throws Exception {
    try (PostgresCluster database = PostgresCluster.started("postgresql")) {
      killServerTwice("server-on-postgresql", database.environment());
    }
  }

  @Test
  void a_database_killed_amid_a_rush_loses_nothing_and_nothing_is_done_twice() throws Exception {
    try (PostgresCluster database = PostgresCluster.started("killed-postgresql");
        Trial trial = Trial.begun("server-on-killed-postgresql", database.environment())) {
      trial.killDatabaseAmidTheRush(database);
      trial.startDatabaseAgain(database);
      trial.letDevicesComeUntilAllIsSettled();
      trial.reckon();
    }
  }

  private static void killServerTwice(String name, Map<String, String> database) throws Exception {
    try (Trial trial = Trial.begun(name, database)) {
      trial.killServerAmidTheRush();
      trial.startServerAgain();
      trial.killServerAmidTheRush();
      trial.startServerAgain();
      trial.letDevicesComeUntilAllIsSettled();
      trial.reckon();
      trial.reckonDoubts();
      trial.reckonAcknowledged();
    }
  }
}
