package org.muster.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the console says when the server is ready. It goes to the process's own output, past the
 * server's log: a password does not belong into a file.
 */
final class Banner {

  /** The process's own standard output: never closed, as nobody closes {@code System.out}. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Banner() {}

  static void print(LaunchConfig config, String tls, Optional<String> generatedPassword) {
    StringBuilder text = new StringBuilder("\n  Muster is ready\n\n");
    line(text, "Console", config.path("/console/").toString());
    line(text, "API", config.path("/api/v1").toString());
    line(text, "Devices", config.path("/dm").toString());
    line(text, "TLS", tls);
    line(text, "Sign in as", "admin");
    line(
        text,
        "Password",
        generatedPassword
            .map(password -> password + "   (generated; shown this once)")
            .orElse("as given in MUSTER_ADMIN_PASSWORD, or as shown at the first start"));
    if (config.fleet > 0) {
      line(text, "Fleet", config.fleet + " virtual devices");
    }
    CONSOLE.println(text);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("    ").append(String.format("%-12s", name)).append(value).append('\n');
  }
}
