package org.muster.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The pair that the first start makes, and that stays until somebody deletes it. */
final class SelfMadeSource implements IdentitySource {

  private final Path directory;
  private final Set<String> names;

  /** With the names that clients may reach the server by. */
  SelfMadeSource(Path directory, Set<String> names) {
    this.directory = directory;
    this.names = names;
  }

  @Override
  public List<Path> files() {
    return List.of(file("ec.pem"), file("ec.key"), file("rsa.pem"), file("rsa.key"));
  }

  @Override
  public ServerIdentities read() throws IOException, GeneralSecurityException {
    if (!files().stream().allMatch(Files::exists)) {
      Files.createDirectories(directory);
      keep("ec", SelfSigned.make("EC", 256, names, Clock.systemUTC()));
      keep("rsa", SelfSigned.make("RSA", 3072, names, Clock.systemUTC()));
    }
    PemObjects objects = new PemObjects();
    for (Path file : files()) {
      objects.add(IdentitySource.bytes(file));
    }
    return new ServerIdentities(objects.identities(), true);
  }

  private void keep(String name, ServerIdentity identity)
      throws IOException, GeneralSecurityException {
    PrivateFile.write(
        file(name + ".key"), PemObjects.write("PRIVATE KEY", identity.key().getEncoded()));
    Files.write(
        file(name + ".pem"), PemObjects.write("CERTIFICATE", identity.certificate().getEncoded()));
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  @Override
  public String toString() {
    return directory.toString();
  }
}
