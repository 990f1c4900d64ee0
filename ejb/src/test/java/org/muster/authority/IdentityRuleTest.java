package org.muster.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

class IdentityRuleTest {

  @TempDir static Path folder;

  private static X509Certificate rich;
  private static X509Certificate sly;
  private static X509Certificate twofold;

  @BeforeAll
  static void makes_certificates() {
    CertificateShop shop =
        new CertificateShop(folder)
            .authority("root")
            .issued(
                "rich",
                "root",
                "UID=u-7,SERIALNUMBER=004401020304055,CN=Device 7,O=Example",
                "-ext",
                "san=uri:urn:imei:004401020304055,dns:d7.example.com,email:d7@example.com")
            .issued("sly", "root", "CN=$2 8")
            .issued("twofold", "root", "CN=IMEI:1", "-ext", "san=uri:urn:a:1,uri:urn:a:2");
    rich = shop.certificate("rich");
    sly = shop.certificate("sly");
    twofold = shop.certificate("twofold");
  }

  @Test
  void what_a_certificate_says_is_no_part_of_the_form() {
    assertThat(new IdentityRule(NamePart.CN, "(.*) (.*)", "$1-$2").deviceOf(sly))
        .contains(new DeviceId("$2-8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN            | Device (.*)        | D-$1     | D-7",
        "SERIAL_NUMBER |                    | IMEI:$0  | IMEI:004401020304055",
        "UID           |                    |          | u-7",
        "SAN_URI       | urn:imei:(\\d{15}) | IMEI:$1  | IMEI:004401020304055",
        "SAN_URI       |                    |          | urn:imei:004401020304055",
        "SAN_DNS       | ([^.]+)\\..*       | $1       | d7",
        "SAN_EMAIL     | (.*)@example.com   | mail:$1  | mail:d7"
      })
  void a_rule_makes_a_dev_id_of_a_part_of_the_name(
      NamePart from, String pattern, String form, String device) {
    assertThat(new IdentityRule(from, pattern, form).deviceOf(rich)).contains(new DeviceId(device));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN      |           |", // a DevID has no blank
        "CN      | Device    | $0",
        "SAN_URI | urn:esn:.* | $0",
        "SAN_DNS | (.*)       | $1/x"
      })
  void what_does_not_fit_names_nobody(NamePart from, String pattern, String form) {
    assertThat(new IdentityRule(from, pattern, form).deviceOf(rich)).isEmpty();
  }

  @Test
  void who_is_two_is_nobody() {
    assertThat(new IdentityRule(NamePart.SAN_URI, null, null).deviceOf(twofold)).isEmpty();
    assertThat(new IdentityRule(NamePart.SAN_URI, "urn:(.):.", "$1").deviceOf(twofold))
        .contains(new DeviceId("a"));
  }

  @Test
  void a_pattern_that_would_take_for_ever_names_nobody() {
    assertThat(new IdentityRule(NamePart.SERIAL_NUMBER, "((0|\\d)*)*x", "$1").deviceOf(rich))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"(,", "(.*),$2", ".*,$1", "(.*),$11"})
  void a_rule_that_cannot_work_is_refused(String pattern, String form) {
    assertThatThrownBy(() -> new IdentityRule(NamePart.CN, pattern, form).check())
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_rule_that_can_is_not() {
    assertThatCode(() -> new IdentityRule(NamePart.CN, "(.*)", "X-$1").check())
        .doesNotThrowAnyException();
    assertThatCode(IdentityRule.DEFAULT::check).doesNotThrowAnyException();
    String tooLong = "x".repeat(201);
    assertThatThrownBy(() -> new IdentityRule(NamePart.CN, tooLong, null).check())
        .isInstanceOf(Refusal.class);
  }
}
