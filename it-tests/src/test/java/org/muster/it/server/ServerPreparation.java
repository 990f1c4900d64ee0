package org.muster.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before anything else: an empty directory, free ports, a database, and the file with the server's
 * settings. Does nothing in executions that start servers themselves.
 */
public final class ServerPreparation implements LauncherSessionListener {

  static final String HTTP_PORT = "muster.it.http-port";

  static final String HTTPS_PORT = "muster.it.https-port";

  private static final String DATABASE = "muster.it.database";
  private static final String MANAGEMENT_PORT = "muster.it.management-port";
  private static final String PROPERTIES = "muster.it.properties";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(DATABASE) == null || System.getProperty(PROPERTIES) != null) {
      return;
    }
    try {
      prepare(Path.of(System.getProperty("muster.it.work")).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Path work) throws IOException {
    empty(work);
    Files.createDirectories(work.resolve("server"));
    List<Integer> ports = freePorts();
    System.setProperty(HTTP_PORT, ports.get(0).toString());
    System.setProperty(HTTPS_PORT, ports.get(2).toString());
    System.setProperty(MANAGEMENT_PORT, ports.get(1).toString());
    Path file = work.resolve("server.properties");
    System.setProperty(PROPERTIES, file.toString());
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings(work, ports).store(writer, null);
    }
  }

  /** The server takes each from a system property as it does from the environment. */
  private static Properties settings(Path work, List<Integer> ports) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("muster.data", work.resolve("data").toString());
    settings.setProperty("muster.bind", "127.0.0.1");
    settings.setProperty("muster.http.port", ports.get(0).toString());
    settings.setProperty("muster.https.port", ports.get(2).toString());
    settings.setProperty("muster.management.port", ports.get(1).toString());
    settings.setProperty("muster.admin.password", ServerUnderTest.ADMINISTRATOR_PASSWORD);
    // How slow they are is for guessers to suffer, and not for tests, which sign in all the time.
    settings.setProperty("muster.operator.password-iterations", "1000");
    settings.setProperty("muster.device.password-iterations", "1000");
    settings.setProperty("muster.fleet", "0");
    settings.setProperty("muster.session.silence", "PT" + ServerUnderTest.SILENCE_SECONDS + "S");
    settings.setProperty("muster.session.reap-every", "PT0.5S");
    settings.setProperty("muster.command.expire-every", "PT0.5S");
    settings.setProperty("muster.notification.retry-delay", "PT0.1S");
    settings.setProperty("muster.notification.retry-delay-max", "PT2S");
    settings.setProperty("muster.notification.forgotten-after", "PT20S");
    settings.setProperty("muster.results.delivery.attempts", "6");
    settings.setProperty("muster.results.redelivery.delay", "100");
    settings.setProperty("muster.command.busy-pause", "PT3S");
    settings.setProperty(
        "muster.repository.at-once", String.valueOf(ServerUnderTest.FILES_AT_ONCE));
    settings.setProperty("muster.model.import-hosts", "private:localhost,127.0.0.1");
    settings.setProperty("muster.model.import-timeout", "PT3S");
    settings.setProperty("muster.bootstrap.push-hosts", "private:127.0.0.1,127.0.0.2");
    settings.setProperty("muster.bootstrap.insecure-push-for-tests", "true");
    settings.setProperty("muster.webhook.hosts", "private:127.0.0.1,127.0.0.2");
    settings.setProperty("muster.webhook.plain-http", "true");
    settings.setProperty("muster.webhook.timeout", "PT3S");
    settings.setProperty("muster.webhook.retry-delay", "PT0.2S");
    settings.setProperty("muster.webhook.retry-delay-max", "PT1S");
    settings.setProperty("muster.event.topic", "true");
    settings.setProperty("muster.bootstrap.push-timeout", "PT3S");
    settings.setProperty("muster.bootstrap.look-every", "PT0.5S");
    settings.setProperty("muster.repository.accepts", ServerUnderTest.FURTHER_FORMAT);
    settings.setProperty("muster.device.self-registration", "true");
    settings.setProperty("muster.device.self-registration-prefix", ServerUnderTest.NEWCOMERS);
    if ("postgresql".equals(System.getProperty(DATABASE))) {
      settings.putAll(PostgreSql.start(work.resolve("postgresql")));
    }
    return settings;
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket third = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(one.getLocalPort(), other.getLocalPort(), third.getLocalPort());
    }
  }

  private static void empty(Path work) throws IOException {
    if (!Files.exists(work)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(work)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
