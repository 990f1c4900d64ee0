package org.muster.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfMadeSourceTest {

  @TempDir Path data;

  private IdentitySource source() {
    return new TlsSettings(
            Map.of("muster.data", data.toString(), "muster.public.url", "https://dm.example:8443")
                ::get)
        .source();
  }

  @Test
  void there_is_one_of_each_kind_for_the_names_of_the_server() throws Exception {
    ServerIdentities made = source().read();

    X509Certificate ec = made.of("EC").orElseThrow().certificate();
    X509Certificate rsa = made.of("RSA").orElseThrow().certificate();
    assertThat(made.selfMade()).isTrue();
    assertThat(((ECPublicKey) ec.getPublicKey()).getParams().getOrder().bitLength()).isEqualTo(256);
    assertThat(((RSAPublicKey) rsa.getPublicKey()).getModulus().bitLength()).isEqualTo(3072);
    for (X509Certificate certificate : List.of(ec, rsa)) {
      assertThat(certificate.getSubjectAlternativeNames())
          .contains(List.of(2, "dm.example"), List.of(2, "localhost"), List.of(7, "127.0.0.1"));
      certificate.verify(certificate.getPublicKey());
      certificate.checkValidity();
    }
  }

  @Test
  void the_next_start_finds_them_again() throws Exception {
    List<X509Certificate> first = source().read().certificates();

    assertThat(source().read().certificates()).isEqualTo(first);
  }

  @Test
  void keys_are_for_the_owner_only() throws Exception {
    source().read();

    for (String name : List.of("tls/ec.key", "tls/rsa.key")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
          .isEqualTo("rw-------");
    }
  }
}
