package org.muster.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** Where certificates and their keys come from. Its text names the place. */
sealed interface IdentitySource permits KeyStoreSource, PemSource, SelfMadeSource {

  /** No file with certificates is larger. */
  int MOST_BYTES = 1024 * 1024;

  /** The files. */
  List<Path> files();

  /** Reads, or makes, what is there. */
  ServerIdentities read() throws IOException, GeneralSecurityException;

  /** A text that is another one as soon as one of the files is another one. */
  default String stamp() {
    StringBuilder stamp = new StringBuilder();
    for (Path file : files()) {
      try {
        stamp.append(Files.getLastModifiedTime(file)).append('/').append(Files.size(file));
        stamp.append('/').append(Files.readAttributes(file, "unix:ino").get("ino"));
      } catch (IOException | UnsupportedOperationException e) {
        stamp.append('?');
      }
      stamp.append(' ');
    }
    return stamp.toString();
  }

  /** The whole of a file. */
  static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("Too large for a file with certificates: " + file);
    }
    return Files.readAllBytes(file);
  }
}
