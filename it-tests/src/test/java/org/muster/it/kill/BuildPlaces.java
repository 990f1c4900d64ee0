package org.muster.it.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where tests find what the build made and leave what they make. The build says where that is. */
final class BuildPlaces {

  private BuildPlaces() {}

  /** The provisioned server: {@code muster.it.image}. */
  static Path image() {
    return place("muster.it.image", "../wildfly-config/target/server");
  }

  /**
   * An empty directory below {@code muster.it.work}; what an earlier run left there goes.
   *
   * @param name unique among the tests
   */
  static Path fresh(String name) throws IOException {
    Path directory = place("muster.it.work", "target/it").resolve(name);
    if (Files.exists(directory)) {
      try (Stream<Path> old = Files.walk(directory)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  private static Path place(String property, String usual) {
    return Path.of(System.getProperty(property, usual)).toAbsolutePath().normalize();
  }
}
