package org.muster.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.muster.simulator.operator.KeyRing;
import picocli.CommandLine.Option;

/** Where the keys of devices are kept between runs. */
final class KeyOptions {

  @Option(
      names = "--credentials-file",
      description = "Keeps the devices' keys; devices found in it are not registered again.")
  private Path file;

  KeyRing load() throws IOException {
    return file == null ? new KeyRing() : KeyRing.from(file);
  }

  void save(KeyRing keys) throws IOException {
    if (file != null) {
      keys.save(file);
    }
  }
}
