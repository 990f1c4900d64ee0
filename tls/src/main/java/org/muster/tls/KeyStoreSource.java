package org.muster.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A PKCS#12 file: every key in it with its chain, whatever its alias. */
final class KeyStoreSource implements IdentitySource {

  private final Path file;
  private final char[] password;

  KeyStoreSource(Path file, String password) {
    this.file = file;
    this.password = password.toCharArray();
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public ServerIdentities read() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(IdentitySource.bytes(file)), password);
    List<ServerIdentity> identities = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, password) instanceof PrivateKey key) {
        identities.add(new ServerIdentity(key, chain(store.getCertificateChain(alias))));
      }
    }
    return new ServerIdentities(identities, false);
  }

  private static List<X509Certificate> chain(Certificate[] certificates) {
    return Stream.of(certificates).map(X509Certificate.class::cast).toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
