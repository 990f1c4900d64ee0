package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.kernel.JsonText;

/** Documents, byte by byte (TS §8, §12.2): {@code model} holds the same files against the DDF. */
class AccountDocumentTest {

  private static final String BASE = "https://dm.example.com:443";

  @Test
  void the_smallest_account_asks_for_all_objects_and_signs_in_by_name_and_password()
      throws IOException {
    Terms terms = new Terms(wanted(Transport.BASIC, List.of(), null), BASE, null);

    assertThat(written(terms, keys("device-42", "password"))).isEqualTo(golden("basic.json"));
  }

  @Test
  void everything_that_an_account_can_have_is_in_the_order_of_its_definition() throws IOException {
    BootstrapKeys keys =
        new BootstrapKeys("https://bs.example.com:443", 0, utf8("id"), utf8("bs"), utf8("key"));
    NewBootstrap wanted =
        new NewBootstrap(
            Transport.PSK,
            null,
            List.of("urn:oma:mo:oma-dm-devinfo:1.2", "urn:oma:mo:oma-fumo:1.0"),
            "Example DM",
            "cloud one",
            keys,
            JsonText.readArray(
                "[{\"ClientURI\":\"urn:acme:mo:x:1.0//\",\"MOData\":{\"x\":{\"A\":\"b\"}}}]"),
            null);

    assertThat(written(new Terms(wanted, BASE, "123456"), keys("psk-identity", "0123456789")))
        .isEqualTo(golden("everything.json"));
  }

  @Test
  void what_the_device_has_out_of_band_is_not_in_the_document() throws IOException {
    Terms terms = new Terms(wanted(Transport.NONE, List.of("*"), null), BASE, null);
    AccountKeys none = new AccountKeys(null, null, utf8("topsecret"), utf8("nonce-1"));

    assertThat(written(terms, none)).isEqualTo(golden("none.json"));
  }

  @Test
  void of_a_certificate_the_device_has_the_key_already() {
    Terms terms = new Terms(wanted(Transport.CERTIFICATE, List.of(), utf8("DER")), BASE, null);

    assertThat(written(terms, keys("DER", "")))
        .contains("\"Trsp\":{\"Data\":\"REVS\",\"Secret\":\"\"}");
  }

  @Test
  void terms_are_read_as_they_were_written() {
    NewBootstrap wanted =
        new NewBootstrap(
            Transport.CERTIFICATE,
            utf8("DER"),
            List.of("urn:a:mo:b:1.0"),
            "n",
            "fcm",
            new BootstrapKeys("https://h", 1, utf8("a"), utf8("b"), utf8("c")),
            JsonText.readArray("[{}]"),
            null);
    Terms terms = new Terms(wanted, BASE, "1");

    assertThat(Terms.read(terms.write())).usingRecursiveComparison().isEqualTo(terms);
  }

  @Test
  void nothing_that_holds_secrets_says_them_when_it_is_logged() {
    AccountKeys keys = keys("name-of-it", "secret-of-it");
    BootstrapKeys outer =
        new BootstrapKeys("https://h", 1, utf8("a"), utf8("b"), utf8("secret-of-it"));

    assertThat(List.of(keys, outer, new Prepared(null, "secret-of-it")).toString())
        .doesNotContain("secret-of-it");
  }

  private static String written(Terms terms, AccountKeys keys) {
    return new String(AccountDocument.write(terms, keys, "com.example.dm"), StandardCharsets.UTF_8);
  }

  private static NewBootstrap wanted(Transport how, List<String> objects, byte[] certificate) {
    return new NewBootstrap(how, certificate, objects, "Example DM", null, null, null, null);
  }

  private static AccountKeys keys(String name, String secret) {
    return new AccountKeys(utf8(name), utf8(secret), utf8("topsecret"), utf8("nonce-1"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = AccountDocumentTest.class.getResourceAsStream("/bootstrap/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
