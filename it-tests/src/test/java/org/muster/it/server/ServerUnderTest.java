package org.muster.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the server is, and what one must know to be let in. */
public final class ServerUnderTest {

  /** What the DevIDs begin with that may register themselves. */
  public static final String NEWCOMERS = "NEW:";

  /** What devices may deliver in besides what every server takes. */
  public static final String FURTHER_FORMAT = "application/vnd.acme.mo+cbor";

  /** The password of {@code admin}. */
  public static final String ADMINISTRATOR_PASSWORD = "correct horse battery";

  /**
   * How long a device may be silent, in seconds: long enough for a slow machine between two steps,
   * short enough to be waited for.
   */
  public static final int SILENCE_SECONDS = 6;

  /** How many files travel at once; one more is turned away. */
  public static final int FILES_AT_ONCE = 8;

  private ServerUnderTest() {}

  /** The port that it listens on. */
  public static int port() {
    return Integer.getInteger(ServerPreparation.HTTP_PORT);
  }

  /** What it has logged so far. */
  public static String log() {
    Path file = Path.of(System.getProperty("muster.it.work"), "data", "log", "server.log");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path, which begins with a slash. */
  public static URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }
}
