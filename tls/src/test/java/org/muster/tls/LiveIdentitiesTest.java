package org.muster.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIdentitiesTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path directory;

  @Test
  void files_that_are_replaced_are_read_anew() throws Exception {
    ServerIdentity first = identity("EC", 256);
    ServerIdentity second = identity("EC", 256);
    pem(first);
    LiveIdentities live = live(pemSource());
    assertThat(live.current().of("EC")).contains(first);

    pem(second);

    assertThat(live.current().of("EC")).contains(second);
    assertThat(live.current().selfMade()).isFalse();
  }

  @Test
  void while_a_key_is_without_its_certificate_the_old_pair_stays() throws Exception {
    ServerIdentity first = identity("EC", 256);
    ServerIdentity second = identity("EC", 256);
    pem(first);
    LiveIdentities live = live(pemSource());
    live.current();

    write("key.pem", PemObjects.write("PRIVATE KEY", second.key().getEncoded()));
    assertThat(live.current().of("EC")).contains(first);
    write("certificate.pem", certificate(second));
    assertThat(live.current().of("EC")).contains(second);
  }

  @Test
  void what_cannot_be_read_changes_nothing() throws Exception {
    ServerIdentity first = identity("RSA", 2048);
    pem(first);
    LiveIdentities live = live(pemSource());
    live.current();

    write("key.pem", "rubbish".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    assertThat(live.current().of("RSA")).contains(first);
  }

  @Test
  void without_any_certificate_there_is_no_tls() {
    LiveIdentities live = live(pemSource());

    assertThatThrownBy(live::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("key.pem");
  }

  @Test
  void a_key_store_has_one_of_each_kind() throws Exception {
    ServerIdentity ec = identity("EC", 256);
    ServerIdentity rsa = identity("RSA", 2048);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("a", ec.key(), PASSWORD, ec.chain().toArray(Certificate[]::new));
    store.setKeyEntry("b", rsa.key(), PASSWORD, rsa.chain().toArray(Certificate[]::new));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, PASSWORD);
    write("server.p12", bytes.toByteArray());

    ServerIdentities read =
        new TlsSettings(
                Map.of(
                        "muster.tls.keystore",
                        directory.resolve("server.p12").toString(),
                        "muster.tls.keystore.password",
                        new String(PASSWORD))
                    ::get)
            .source()
            .read();

    assertThat(read.of("EC").orElseThrow().certificate()).isEqualTo(ec.certificate());
    assertThat(read.of("RSA").orElseThrow().certificate()).isEqualTo(rsa.certificate());
  }

  @Test
  void a_key_of_a_curve_that_is_not_used_is_known() throws Exception {
    String groups = "x25519, secp256r1,secp384r1";

    assertThat(identity("EC", 256).isOfAGroupIn(groups)).isTrue();
    assertThat(identity("EC", 384).isOfAGroupIn(groups)).isTrue();
    assertThat(identity("EC", 521).isOfAGroupIn(groups)).isFalse();
    assertThat(identity("EC", 521).isOfAGroupIn(null)).isTrue();
    assertThat(identity("RSA", 2048).isOfAGroupIn(groups)).isTrue();
  }

  private static ServerIdentity identity(String algorithm, int bits) throws Exception {
    return SelfSigned.make(algorithm, bits, Set.of("a.example"), Clock.systemUTC());
  }

  private static byte[] certificate(ServerIdentity identity) throws Exception {
    return PemObjects.write("CERTIFICATE", identity.certificate().getEncoded());
  }

  private void pem(ServerIdentity identity) throws Exception {
    write("certificate.pem", certificate(identity));
    write("key.pem", PemObjects.write("PRIVATE KEY", identity.key().getEncoded()));
  }

  /** Each file has another time than the one before, however fast this goes. */
  private void write(String name, byte[] content) throws Exception {
    Path file = directory.resolve(name);
    long before = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    Path next = Files.write(directory.resolve("next"), content);
    Files.setLastModifiedTime(next, FileTime.fromMillis(before + 1_000));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private IdentitySource pemSource() {
    String files = directory.resolve("certificate.pem") + ", " + directory.resolve("key.pem");
    return new TlsSettings(Map.of("muster.tls.pem", files)::get).source();
  }

  private static LiveIdentities live(IdentitySource source) {
    return new LiveIdentities(source, Duration.ZERO);
  }
}
