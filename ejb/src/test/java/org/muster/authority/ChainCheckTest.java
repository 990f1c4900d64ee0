package org.muster.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** Real certificates, made when the test runs. */
class ChainCheckTest {

  @TempDir static Path folder;

  private static CertificateShop shop;
  private static byte[] list;
  private static Instant now;

  @BeforeAll
  static void makes_certificates() {
    shop =
        new CertificateShop(folder)
            .authority("root")
            .authority("stranger")
            .issued("between", "root", "CN=between", "-ext", "bc:c")
            .issued("device", "root", "CN=IMEI:1", "-ext", "eku=clientAuth")
            .issued("below", "between", "CN=IMEI:2")
            .issued("server", "root", "CN=IMEI:3", "-ext", "eku=serverAuth")
            .issued("foreign", "stranger", "CN=IMEI:1")
            .issued("lost", "root", "CN=IMEI:4")
            .issued("crowd", "device", "CN=IMEI:5");
    list = shop.crl("root", shop.certificate("lost"));
    now = shop.certificate("device").getNotBefore().toInstant().plus(1, ChronoUnit.HOURS);
  }

  @Test
  void an_authority_vouches_for_what_it_has_issued() {
    assertThat(authorityOf("device")).contains("root");
  }

  @Test
  void the_root_need_not_be_shown_and_what_is_between_must() {
    List<X509Certificate> chain = shop.chain("below");

    assertThat(check().authorityOf(chain.subList(0, 2)).map(LiveAuthority::name)).contains("root");
    assertThat(check().authorityOf(chain.subList(0, 1))).isEmpty();
    assertThat(check().authorityOf(chain).map(LiveAuthority::name)).contains("root");
  }

  @Test
  void nobody_vouches_for_a_strangers_certificate() {
    assertThat(authorityOf("foreign")).isEmpty();
    assertThat(authorityOf("stranger")).isEmpty();
  }

  @Test
  void a_device_is_no_authority() {
    assertThat(authorityOf("crowd")).isEmpty();
  }

  @Test
  void a_certificate_for_servers_is_not_for_devices() {
    assertThat(authorityOf("server")).isEmpty();
  }

  @Test
  void a_certificate_is_good_in_its_time_only() {
    Instant later = now.plus(31, ChronoUnit.DAYS);

    assertThat(new ChainCheck(List.of(root(null)), later).authorityOf(shop.chain("device")))
        .isEmpty();
    Instant earlier = now.minus(1, ChronoUnit.DAYS);
    assertThat(new ChainCheck(List.of(root(null)), earlier).authorityOf(shop.chain("device")))
        .isEmpty();
  }

  @Test
  void what_was_taken_back_is_worth_nothing() {
    assertThat(authorityOf("lost")).contains("root");

    ChainCheck aware = new ChainCheck(List.of(root(list)), now);

    assertThat(aware.authorityOf(shop.chain("lost"))).isEmpty();
    assertThat(aware.authorityOf(shop.chain("device"))).isPresent();
  }

  @Test
  void a_list_is_overdue_after_its_time() {
    assertThat(root(list).isOverdueAt(now)).isFalse();
    assertThat(root(list).isOverdueAt(now.plus(8, ChronoUnit.DAYS))).isTrue();
    assertThat(root(null).isOverdueAt(now)).isFalse();
  }

  @Test
  void a_list_that_the_authority_has_not_signed_is_refused() {
    X509Certificate stranger = shop.certificate("stranger");

    assertThatThrownBy(() -> Certificates.crl(list, stranger)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Certificates.crl("x".getBytes(StandardCharsets.UTF_8), stranger))
        .isInstanceOf(Refusal.class);
    byte[] forged = list.clone();
    forged[forged.length - 1] ^= 1;
    assertThatThrownBy(() -> Certificates.crl(forged, shop.certificate("root")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void only_an_authoritys_certificate_makes_an_authority() {
    assertThat(Certificates.authority(shop.pem("root"))).isEqualTo(shop.certificate("root"));
    assertThatThrownBy(() -> Certificates.authority(shop.pem("device")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Certificates.authority(new byte[0])).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Certificates.authority(new byte[70_000])).isInstanceOf(Refusal.class);
  }

  @Test
  void the_rule_of_an_authority_finds_the_device() {
    assertThat(IdentityRule.DEFAULT.deviceOf(shop.certificate("device")))
        .contains(new DeviceId("IMEI:1"));
  }

  private static Optional<String> authorityOf(String alias) {
    return check().authorityOf(shop.chain(alias)).map(LiveAuthority::name);
  }

  private static ChainCheck check() {
    return new ChainCheck(List.of(root(null)), now);
  }

  private static LiveAuthority root(byte[] crl) {
    X509Certificate certificate = shop.certificate("root");
    return new LiveAuthority(
        "root",
        now,
        certificate,
        crl == null ? null : Certificates.crl(crl, certificate),
        IdentityRule.DEFAULT);
  }
}
