package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.operator.OperatorRefusal;

/**
 * A server, two hundred devices with three commands each, and a memory of what the server has said
 * so far. Its verbs are the steps of a test; each of them asserts what must be true when it ends.
 */
final class Trial implements AutoCloseable {

  private static final int DEVICES = 200;
  private static final int COMMANDS_EACH = 3;

  /**
   * Two packages for each session, so that a session can be lost between them; and what the broker
   * lost is looked for soon, so that the test need not wait for it.
   */
  private static final Map<String, String> SETTINGS =
      Map.of("MUSTER_COMMAND_PER_PACKAGE", "2", "MUSTER_SESSION_FORGOTTEN_AFTER", "PT5S");

  private final ServerProcess server;
  private final HttpLines lines = new HttpLines();
  private final ServerRecord record;
  private final Ledger ledger = new Ledger();
  private final List<AskedDevice> devices = new ArrayList<>();
  private final Set<AskedDevice> dismissed = new HashSet<>();
  private final Set<String> lostSessions = new HashSet<>();

  private Trial(ServerProcess server) {
    this.server = server;
    this.record = new ServerRecord(operator());
  }

  /**
   * Starts a server and queues everything.
   *
   * @param name the directory of the server
   * @param database its settings; empty for H2
   */
  static Trial begun(String name, Map<String, String> database) throws IOException {
    Map<String, String> environment = new HashMap<>(SETTINGS);
    environment.putAll(database);
    Trial trial = new Trial(new ServerProcess(name, environment));
    trial.server.start();
    for (int number = 0; number < DEVICES; number++) {
      trial.devices.add(
          AskedDevice.enlist(number, trial.server.uri(), trial.operator(), trial.lines));
    }
    return trial;
  }

  private OperatorApi operator() {
    return new OperatorApi(server.uri(), server.administrator(), lines);
  }

  /** Lets the devices come that have not been dismissed, and kills when a third of all has been. */
  void killServerAmidTheRush() throws Exception {
    killAmidTheRush(server::kill).stop();
  }

  /** The same, but the database is killed, and the devices go on to come. */
  void killDatabaseAmidTheRush(PostgresCluster database) throws Exception {
    killAmidTheRush(
            () -> {
              try {
                database.kill();
              } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL cannot be killed", e);
              }
            })
        .join();
  }

  private Rush killAmidTheRush(Runnable kill) {
    List<AskedDevice> coming = new ArrayList<>(devices);
    coming.removeAll(dismissed);
    Rush rush = Rush.of(coming, this::watch);
    rush.awaitDismissed(DEVICES / 3);
    assertThat(rush.dismissed()).as("devices dismissed").hasSizeLessThan(coming.size());
    kill.run();
    dismissed.addAll(rush.dismissed());
    return rush;
  }

  private void watch(AskedDevice device) {
    try {
      ledger.note(record.commandsOf(device));
    } catch (IOException e) {
      // The kill came first: nothing was seen.
    }
  }

  /** Starts the server on what it left: some is final, some is not, and sessions were lost. */
  void startServerAgain() throws IOException {
    server.start();
    isInTheMiddle();
  }

  /** Starts the database on what it left, and waits until the server has found it again. */
  void startDatabaseAgain(PostgresCluster database) throws IOException {
    database.startAgain();
    await("health")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(server::isHealthy);
    isInTheMiddle();
  }

  private void isInTheMiddle() throws IOException {
    // An operator who asks at the very moment the database comes back may be told to ask again.
    await("commands that are final when all is up again")
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(OperatorRefusal.class)
        .until(this::hasFinalCommands);
    assertThat(record.unsettled(devices)).as("devices with work left").isNotEmpty();
    List<String> live = record.liveSessions();
    assertThat(live).as("sessions that were lost").isNotEmpty();
    lostSessions.addAll(live);
  }

  private boolean hasFinalCommands() throws IOException {
    List<JsonObject> commands = allCommands();
    ledger.isStillTrueOf(commands);
    ledger.note(commands);
    return commands.stream().anyMatch(ServerRecord::isFinal);
  }

  /** Lets devices come as long as something waits for them or is awaited of them. */
  void letDevicesComeUntilAllIsSettled() {
    await("everything settled")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .until(this::isSettledAfterARush);
  }

  private boolean isSettledAfterARush() throws Exception {
    Rush.of(record.unsettled(devices), device -> {}).join();
    return record.unsettled(devices).isEmpty();
  }

  /** Every command is accounted for, once, and as its device has it. */
  void reckon() throws IOException {
    List<JsonObject> commands = allCommands();
    ledger.isStillTrueOf(commands);
    for (AskedDevice device : devices) {
      record.commandsOf(device).forEach(command -> Reckoning.of(device, command));
    }
    lostSessionsWereSuperseded();
    assertThat(server.log()).as("dead letters").noneMatch(line -> line.contains("AMQ222149"));
  }

  /**
   * Some were running something when the server was killed. Of few sessions, as one kill leaves
   * them, all may be beyond that.
   */
  void reckonDoubts() throws IOException {
    assertThat(allCommands()).extracting(c -> c.getString("state")).contains("IN_DOUBT");
  }

  /** Whatever a device was told to have been received is kept. */
  void reckonAcknowledged() throws IOException {
    for (AskedDevice device : devices) {
      record.commandsOf(device).forEach(command -> Reckoning.ofAcknowledged(device, command));
    }
  }

  private void lostSessionsWereSuperseded() throws IOException {
    assertThat(record.liveSessions()).isEmpty();
    for (String session : lostSessions) {
      assertThat(record.stateOfSession(session)).isEqualTo("SUPERSEDED");
    }
  }

  /** All of them, and none that was not queued. */
  private List<JsonObject> allCommands() throws IOException {
    List<JsonObject> commands = record.commandsOf(devices);
    assertThat(commands)
        .hasSize(DEVICES * COMMANDS_EACH)
        .extracting(command -> command.getString("id"))
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().flatMap(device -> device.commands().stream()).toList());
    return commands;
  }

  @Override
  public void close() throws IOException {
    server.close();
    lines.close();
  }
}
