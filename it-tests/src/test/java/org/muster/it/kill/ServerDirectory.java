package org.muster.it.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one server writes: its data, its output, and its own copy of what WildFly writes while it
 * runs (configuration, deployments, temporary files), so that neither another server of the same
 * image nor an earlier run has a say. The image itself is only read.
 *
 * @param image the provisioned server
 * @param root where everything of this one lies
 */
record ServerDirectory(Path image, Path root) {

  /**
   * An empty place for a server.
   *
   * @param name unique among the tests
   * @throws IOException when it cannot be made, or there is no image
   */
  static ServerDirectory fresh(String name) throws IOException {
    ServerDirectory directory = new ServerDirectory(BuildPlaces.image(), BuildPlaces.fresh(name));
    Files.createDirectories(directory.data());
    directory.copy("configuration");
    directory.copy("deployments/muster.ear");
    return directory;
  }

  Path data() {
    return root.resolve("data");
  }

  Path output() {
    return root.resolve("server.out");
  }

  List<String> startCommand() {
    return List.of(
        image.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + base());
  }

  private Path base() {
    return root.resolve("standalone");
  }

  private void copy(String part) throws IOException {
    Path source = image.resolve("standalone");
    try (Stream<Path> files = Files.walk(source.resolve(part))) {
      for (Path file : files.toList()) {
        Path target = base().resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
