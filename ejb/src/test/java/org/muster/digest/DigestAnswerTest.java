package org.muster.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of RFC 7616 §3.9. */
class DigestAnswerTest {

  private static final String REALM = "http-auth@example.org";
  private static final String TARGET = "/dir/index.html";

  private final DigestSecrets secrets = DigestSecrets.of("Mufasa", REALM, "Circle of Life");

  @Test
  void the_sha_256_example_of_the_rfc_is_right() {
    DigestAnswer answer = read(example("SHA-256")).orElseThrow();

    assertThat(answer.isRight(secrets)).isTrue();
    assertThat(answer.algorithm()).isEqualTo(DigestAlgorithm.SHA_256);
    assertThat(answer.username()).isEqualTo("Mufasa");
    assertThat(answer.isHidden()).isFalse();
    assertThat(answer.count()).isEqualTo(1);
  }

  @Test
  void the_md5_example_of_the_rfc_is_right_and_md5_is_meant_where_nothing_is_said() {
    assertThat(read(example("MD5")).orElseThrow().isRight(secrets)).isTrue();
    assertThat(read(without(example("MD5"), "algorithm")).orElseThrow().isRight(secrets)).isTrue();
  }

  @Test
  void the_hidden_name_of_the_rfc_is_that_of_its_user() {
    String username = "J\u00e4s\u00f8n Doe";
    String realm = "api@example.org";

    // The RFC computes these by SHA-512/256 only; by SHA-256 they were computed with sha256sum.
    assertThat(DigestAlgorithm.SHA_256.hidden(username, realm))
        .isEqualTo("5a1a8a47df5c298551b9b42ba9b05835174a5bd7d511ff7fe9191d8e946fc4e7");
  }

  @ParameterizedTest
  @CsvSource({
    "response, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c0",
    "response, x",
    "nonce, another",
    "nc, 00000002",
    "cnonce, another",
    "uri, //dir/index.html"
  })
  void an_answer_with_anything_else_in_it_is_wrong(String parameter, String value) {
    Map<String, String> other = example("SHA-256");
    other.put(parameter, value);

    assertThat(read(other).map(answer -> answer.isRight(secrets))).contains(false);
  }

  @Test
  void an_answer_of_another_method_or_with_another_password_is_wrong() {
    Optional<DigestAnswer> posted = DigestAnswer.read(example("SHA-256"), REALM, "POST", TARGET);

    assertThat(posted.map(answer -> answer.isRight(secrets))).contains(false);
    assertThat(
            read(example("SHA-256"))
                .orElseThrow()
                .isRight(DigestSecrets.of("Mufasa", REALM, "Circle of life")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"username", "realm", "nonce", "uri", "response", "qop", "nc", "cnonce"})
  void an_answer_that_lacks_something_is_none(String parameter) {
    assertThat(read(without(example("SHA-256"), parameter))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "algorithm, SHA-512-256",
    "algorithm, MD5-sess",
    "qop, auth-int",
    "realm, elsewhere",
    "nc, 0x1",
    "nc, 123456789",
    "nc, ''",
    "uri, /dir/other.html",
    "username*, UTF-8''Mufasa"
  })
  void an_answer_that_was_not_asked_for_is_none(String parameter, String value) {
    Map<String, String> other = example("SHA-256");
    other.put(parameter, value);

    assertThat(read(other)).isEmpty();
  }

  @Test
  void a_name_may_have_letters_that_http_has_not() {
    Map<String, String> extended = without(example("SHA-256"), "username");
    extended.put("username*", "UTF-8''J%C3%A4s%C3%B8n%20Doe");

    assertThat(read(extended).map(DigestAnswer::username)).contains("J\u00e4s\u00f8n Doe");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1''x", "UTF-8'x", "UTF-8''%C3", "UTF-8''%", "UTF-8''%zz", "UTF-8''\u00e4"})
  void a_name_that_is_broken_is_none(String name) {
    Map<String, String> extended = without(example("SHA-256"), "username");
    extended.put("username*", name);

    assertThat(read(extended)).isEmpty();
  }

  @Test
  void a_hidden_name_is_read_in_any_case() {
    Map<String, String> hidden = example("SHA-256");
    hidden.put("userhash", "true");
    hidden.put("username", "ABCDEF");

    DigestAnswer answer = read(hidden).orElseThrow();
    assertThat(answer.isHidden()).isTrue();
    assertThat(answer.username()).isEqualTo("abcdef");
  }

  @Test
  void what_is_kept_can_be_read_again_and_says_nothing_to_a_log() {
    assertThat(read(example("MD5")).orElseThrow().isRight(DigestSecrets.read(secrets.bytes())))
        .isTrue();
    assertThat(secrets.toString()).isEqualTo("DigestSecrets[...]");
    assertThat(read(example("MD5")).orElseThrow().toString()).doesNotContain("8ca523f5e9506fed");
  }

  private static Optional<DigestAnswer> read(Map<String, String> parameters) {
    return DigestAnswer.read(parameters, REALM, "GET", TARGET);
  }

  private static Map<String, String> example(String algorithm) {
    Map<String, String> example =
        new HashMap<>(
            Map.of(
                "username", "Mufasa",
                "realm", REALM,
                "uri", TARGET,
                "algorithm", algorithm,
                "nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                "nc", "00000001",
                "cnonce", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
                "qop", "auth",
                "opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"));
    example.put(
        "response",
        algorithm.equals("MD5")
            ? "8ca523f5e9506fed4657c9700eebdbec"
            : "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    return example;
  }

  private static Map<String, String> without(Map<String, String> parameters, String name) {
    Map<String, String> rest = new HashMap<>(parameters);
    rest.remove(name);
    return rest;
  }
}
