package org.muster.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.TlsTerms;
import picocli.CommandLine.Option;

/** What a device shows of itself by TLS, and whom it believes. */
final class TlsOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--certificate",
      paramLabel = "<file>",
      description =
          "Signs in by the client certificate in this PKCS#12 file, which the server knows it by;"
              + " it is not registered, and has no password.")
  private Path certificate;

  @Option(
      names = "--certificate-password",
      defaultValue = "",
      description = "The password of that file.")
  private String password;

  @Option(
      names = "--trust",
      paramLabel = "<file>",
      description =
          "Believes servers by the certificates in this PEM file (default: whom Java believes).")
  private Path trusted;

  boolean hasCertificate() {
    return certificate != null;
  }

  HttpLines lines() throws IOException {
    TlsTerms terms = TlsTerms.usual();
    if (certificate != null) {
      terms = terms.showing(certificate, password.toCharArray());
    }
    return new HttpLines(PATIENCE, trusted == null ? terms : terms.believing(trusted));
  }
}
