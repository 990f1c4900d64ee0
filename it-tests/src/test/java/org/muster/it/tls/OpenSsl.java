package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The TLS client of OpenSSL, of this machine. */
final class OpenSsl {

  private static final int PATIENCE_SECONDS = 60;

  private OpenSsl() {}

  /** Skips the tests where a program is missing; {@code .ci/run} installs it. */
  static void isInstalled() {
    needs("openssl");
  }

  static void needs(String program) {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> new File(directory, program).canExecute()),
        "there is no " + program + " on this machine");
  }

  /** Only shakes hands; everything that it says about that. */
  static String shakesHands(int port, String... options) throws Exception {
    return runs(client(port, List.of(options)), "");
  }

  /** Says something and waits until the server hangs up; what comes, with complaints. */
  static String says(int port, String request, String... options) throws Exception {
    List<String> line = client(port, List.of(options));
    line.add("-quiet");
    return runs(line, request);
  }

  /** Shakes hands, and stays for as long as somebody speaks with it. */
  static StandingLine stays(int port, String... options) throws IOException {
    List<String> line = client(port, List.of(options));
    line.add("-quiet");
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    guard(process);
    return new StandingLine(process);
  }

  private static List<String> client(int port, List<String> options) {
    List<String> line =
        new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + port));
    line.addAll(options);
    return line;
  }

  /** Runs a program to its end. */
  static String runs(List<String> line, String input) throws Exception {
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    try {
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already; what it says tells why.
      assertThat(input).isNotEmpty();
    }
    guard(process);
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void guard(Process process) {
    Thread guard = new Thread(() -> endInTime(process), "guard of a program");
    guard.setDaemon(true);
    guard.start();
  }

  private static void endInTime(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
