package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.muster.it.server.ServerUnderTest;

/** A client that nobody here has written: curl, at the DM endpoint. */
final class Curl {

  private static final String STATUS = "MUSTER-STATUS ";

  private Curl() {}

  /**
   * What curl heard and said.
   *
   * @param lines all that it prints when it is asked to be verbose
   */
  record Heard(int status, List<String> lines) {

    /** The last header of this name that curl sent; empty if none. */
    String sent(String name) {
      return lines.stream()
          .filter(line -> line.startsWith("> " + name + ": "))
          .map(line -> line.substring(name.length() + 4).strip())
          .reduce("", (one, two) -> two);
    }

    /** The challenges that it got, in order. */
    List<String> challenges() {
      return lines.stream()
          .filter(line -> line.toLowerCase().startsWith("< www-authenticate: "))
          .map(line -> line.substring(20).strip())
          .toList();
    }
  }

  static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> new File(directory, "curl").canExecute());
  }

  /** Sends a Package#1 with an empty object. */
  static Heard opens(String device, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("curl", "-sS", "-v", "--max-time", "30", "-w", "\n" + STATUS + "%{http_code}"));
    line.addAll(List.of("-H", "Content-Type: application/vnd.oma.dm.initiation+json", "-d", "{}"));
    line.addAll(List.of("-H", "OMADM-DevID: " + device));
    line.addAll(List.of(more));
    line.add(ServerUnderTest.at("/dm").toString());
    return runs(line);
  }

  private static Heard runs(List<String> line) {
    try {
      Process curl = new ProcessBuilder(line).redirectErrorStream(true).start();
      String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(curl.waitFor()).as(output).isZero();
      List<String> lines = output.lines().toList();
      int status =
          lines.stream()
              .filter(one -> one.contains(STATUS))
              .map(one -> one.substring(one.indexOf(STATUS) + STATUS.length()).strip())
              .mapToInt(Integer::parseInt)
              .findFirst()
              .orElseThrow();
      return new Heard(status, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
