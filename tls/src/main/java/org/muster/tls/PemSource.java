package org.muster.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;

/** Some PEM files: certificates, chains and keys in any order, in as many files as one likes. */
final class PemSource implements IdentitySource {

  private final List<Path> files;

  PemSource(List<Path> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public ServerIdentities read() throws IOException, GeneralSecurityException {
    PemObjects objects = new PemObjects();
    for (Path file : files) {
      objects.add(IdentitySource.bytes(file));
    }
    return new ServerIdentities(objects.identities(), false);
  }

  @Override
  public String toString() {
    return files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
