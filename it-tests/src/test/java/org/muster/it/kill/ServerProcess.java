package org.muster.it.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muster.simulator.http.Credentials;

/**
 * The provisioned server as an operator runs it: a process of its own, started by its own script,
 * on free ports, told what to do by its environment alone. It may be killed and started again on
 * the same data as often as wanted. For one thread.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String PASSWORD = "only-for-this-test";
  private static final Duration START = Duration.ofMinutes(4);

  private final ServerDirectory directory;
  private final int port = freePort();
  private final int tlsPort = freePort();
  private final Map<String, String> environment = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Thread lastWill = new Thread(this::kill, "kill-server");
  private Process script;

  /**
   * A server that has no data yet and is not started.
   *
   * @param name its directory below this build's, unique among the tests; emptied first
   * @param settings variables of its environment besides those of every test, for example {@code
   *     MUSTER_DB_URL}; never null
   * @throws IOException when the directory cannot be made, or the server was not built
   */
  public ServerProcess(String name, Map<String, String> settings) throws IOException {
    directory = ServerDirectory.fresh(name);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MUSTER_BIND", "127.0.0.1");
    environment.put("MUSTER_HTTP_PORT", Integer.toString(port));
    environment.put("MUSTER_HTTPS_PORT", Integer.toString(tlsPort));
    environment.put("MUSTER_MANAGEMENT_PORT", Integer.toString(freePort()));
    environment.put("MUSTER_DATA", directory.data().toString());
    environment.put("MUSTER_ADMIN_PASSWORD", PASSWORD);
    environment.put("MUSTER_OPERATOR_PASSWORD_ITERATIONS", "1000");
    environment.put("MUSTER_DEVICE_PASSWORD_ITERATIONS", "1000");
    environment.put("MUSTER_JAVA_OPTS", System.getProperty("muster.it.jvm", ""));
    environment.put("MUSTER_FLEET", "0");
    environment.putAll(settings);
    Runtime.getRuntime().addShutdownHook(lastWill);
  }

  /**
   * Starts it and waits until it says that it is healthy.
   *
   * @throws IOException when its script cannot be run
   * @throws IllegalStateException when it ends instead
   */
  public void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(directory.startCommand());
    builder.environment().keySet().removeIf(ServerProcess::speaksToServers);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.output().toFile()));
    script = builder.start();
    await("health").atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isHealthy);
  }

  /** Whoever runs the tests may have settings for a server of theirs. */
  private static boolean speaksToServers(String name) {
    return name.startsWith("MUSTER_") || name.startsWith("JBOSS_") || name.equals("JAVA_OPTS");
  }

  /**
   * Whether it runs and its database answers.
   *
   * @return false while it starts, and while its database is away
   * @throws IllegalStateException when its process has ended
   */
  public boolean isHealthy() {
    if (!script.isAlive()) {
      throw new IllegalStateException("The server has ended; see " + directory.output());
    }
    HttpRequest health =
        HttpRequest.newBuilder(uri().resolve("/health")).timeout(Duration.ofSeconds(10)).build();
    try {
      return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * {@code kill -9}, for the virtual machine and for the script above it; returns when both are
   * gone.
   */
  public void kill() {
    if (script != null) {
      List<ProcessHandle> family =
          Stream.concat(script.descendants(), Stream.of(script.toHandle())).toList();
      family.forEach(ProcessHandle::destroyForcibly);
      family.forEach(one -> one.onExit().join());
    }
  }

  /**
   * Where it is.
   *
   * @return its address, without a path
   */
  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  /**
   * Where it speaks TLS.
   *
   * @return a port
   */
  public int tlsPort() {
    return tlsPort;
  }

  /**
   * Where it keeps its data.
   *
   * @return a directory
   */
  public Path data() {
    return directory.data();
  }

  /**
   * Who may use its API.
   *
   * @return the administrator
   */
  public Credentials administrator() {
    return new Credentials("admin", PASSWORD);
  }

  /**
   * What it has logged, over all its starts.
   *
   * @return the lines
   * @throws IOException when there is no log
   */
  public List<String> log() throws IOException {
    return Files.readAllLines(directory.data().resolve("log/server.log"));
  }

  /** Kills it; its directory stays, to be looked at. */
  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(lastWill);
  }

  /**
   * A port for one more listener of a server.
   *
   * @return one that nobody listens at
   */
  public static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("No port is free", e);
    }
  }
}
