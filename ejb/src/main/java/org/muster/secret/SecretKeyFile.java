package org.muster.secret;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file with the server's key: made at the first start, readable by the server's user alone. */
@Dependent
class SecretKeyFile {

  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final Path file;

  @Inject
  SecretKeyFile(SecretConfig config) {
    this(config.folder());
  }

  SecretKeyFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("secret.key");
  }

  SecretKey key() {
    try {
      if (Files.notExists(file)) {
        create();
      }
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException(file + " does not hold " + KEY_BYTES + " bytes in base64");
      }
      return new SecretKeySpec(key, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("The server's key cannot be read or made: " + file, e);
    }
  }

  private void create() throws IOException {
    Files.createDirectories(folder);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      return; // another node of the cluster was faster
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(RandomSecrets.bytes(KEY_BYTES)));
  }
}
