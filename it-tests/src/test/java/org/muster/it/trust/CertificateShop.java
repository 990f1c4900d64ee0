package org.muster.it.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes certificates by the keytool of the JDK that runs the tests. */
public final class CertificateShop {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  /** One that keeps its keys in a folder. */
  public CertificateShop(Path folder) {
    this.folder = folder;
  }

  /** An authority that vouches for itself. */
  public CertificateShop authority(String alias) {
    return authority(alias, "CN=" + alias);
  }

  /** The same under a name of its own choice. */
  public CertificateShop authority(String alias, String subject) {
    keytool("-genkeypair", alias, "-dname", subject, "-ext", "bc:c", "-validity", "3650");
    return this;
  }

  /** A certificate that another one vouches for; the same options as keytool has. */
  public CertificateShop issued(String alias, String issuer, String subject, String... options) {
    List<String> more =
        new ArrayList<>(List.of("-dname", subject, "-signer", issuer, "-validity", "30"));
    more.addAll(List.of(options));
    keytool("-genkeypair", alias, more.toArray(String[]::new));
    return this;
  }

  /** The list of an authority that takes one certificate back. */
  public byte[] crl(String authority, X509Certificate revoked) {
    Path file = folder.resolve(authority + ".crl");
    run(
        List.of(
            "-gencrl",
            "-alias",
            authority,
            "-id",
            revoked.getSerialNumber().toString(),
            "-validity",
            "7",
            "-file",
            file.toString()));
    return bytes(file);
  }

  /** The chain of a certificate, as it would be shown. */
  public List<X509Certificate> chain(String alias) {
    try {
      Certificate[] chain =
          KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray()).getCertificateChain(alias);
      return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate. */
  public X509Certificate certificate(String alias) {
    return chain(alias).get(0);
  }

  /** A certificate in PEM. */
  public byte[] pem(String alias) {
    Path file = folder.resolve(alias + ".pem");
    run(List.of("-exportcert", "-rfc", "-alias", alias, "-file", file.toString()));
    return bytes(file);
  }

  private void keytool(String verb, String alias, String... more) {
    List<String> line = new ArrayList<>(List.of(verb, "-alias", alias));
    line.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    line.addAll(List.of(more));
    run(line);
  }

  private void run(List<String> line) {
    List<String> all =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                line,
                List.of("-keystore", store().toString(), "-storetype", "PKCS12"),
                List.of("-storepass", PASSWORD))
            .flatMap(List::stream)
            .toList();
    try {
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path store() {
    return folder.resolve("store.p12");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
