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

/**
 * Makes certificates by the keytool of the JDK that runs the tests. The tests of {@code ejb} have
 * one like it: a jar of those would bring all of them, and their settings, here.
 */
public final class CertificateShop {

  /** Of everything that it keeps. */
  public static final String PASSWORD = "changeit";

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

  /** A certificate with its key in a store of its own, PKCS#12, by {@link #PASSWORD}. */
  public Path keyStore(String alias) {
    Path file = folder.resolve(alias + ".p12");
    List<String> line = new ArrayList<>(List.of("-importkeystore", "-srcalias", alias));
    line.addAll(List.of("-srckeystore", store().toString(), "-srcstorepass", PASSWORD));
    line.addAll(List.of("-destkeystore", file.toString(), "-deststoretype", "PKCS12"));
    line.addAll(List.of("-deststorepass", PASSWORD));
    tool(line);
    return file;
  }

  private void keytool(String verb, String alias, String... more) {
    List<String> line = new ArrayList<>(List.of(verb, "-alias", alias));
    line.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    line.addAll(List.of(more));
    run(line);
  }

  private void run(List<String> words) {
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12"));
    line.addAll(List.of("-storepass", PASSWORD));
    tool(line);
  }

  private static void tool(List<String> words) {
    List<String> line = new ArrayList<>(words);
    line.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
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
