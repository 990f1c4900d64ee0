package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A PKCS#12 file with an EC and an RSA certificate, made by the JDK's keytool. */
record ServerStore(Path file) {

  static final String PASSWORD = "only-for-this-test";

  /** Puts new certificates of this name in the place of those that were there. */
  void hasCertificatesOf(String name) throws Exception {
    Path next = file.resolveSibling(name + ".p12");
    Files.deleteIfExists(next);
    makes(next, name, "EC", "-groupname", "secp256r1");
    makes(next, name, "RSA", "-keysize", "3072");
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void makes(Path store, String name, String algorithm, String... size)
      throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                algorithm,
                "-alias",
                algorithm.toLowerCase(java.util.Locale.ROOT),
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
    line.addAll(List.of(size));
    String output = OpenSsl.runs(line, "");
    assertThat(store).as(output).isNotEmptyFile();
  }
}
