package org.muster.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

class ClaimsTest {

  private static final String WHO = "\"iss\":\"https://id.example\",\"sub\":\"4711\"";

  @Test
  void who_it_is() {
    Claims claims = claims(",\"preferred_username\":\"jürgen\",\"email\":\"j@example.com\"");

    assertThat(claims.issuer()).isEqualTo("https://id.example");
    assertThat(claims.subject()).isEqualTo("4711");
    assertThat(claims.name()).isEqualTo("jürgen");
  }

  @Test
  void without_a_name_the_next_best() {
    assertThat(claims(",\"preferred_username\":\" \",\"email\":\"j@example.com\"").name())
        .isEqualTo("j@example.com");
    assertThat(claims(",\"preferred_username\":17").name()).isEqualTo("4711");
  }

  @Test
  void the_values_of_a_claim_are_its_texts() {
    assertThat(claims(",\"groups\":[\"a\",\"b\",3,null,[\"c\"]]").values("groups"))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(claims(",\"groups\":\"a b\"").values("groups")).containsExactly("a b");
    assertThat(claims(",\"groups\":{\"a\":true}").values("groups")).isEmpty();
    assertThat(claims("").values("groups")).isEmpty();
  }

  @Test
  void dots_lead_into_claims_unless_they_are_of_the_name() {
    assertThat(claims(",\"realm_access\":{\"roles\":[\"a\"]}").values("realm_access.roles"))
        .containsExactly("a");
    assertThat(claims(",\"https://a.example/roles\":[\"a\"]").values("https://a.example/roles"))
        .containsExactly("a");
    assertThat(claims(",\"realm_access\":[\"roles\"]").values("realm_access.roles")).isEmpty();
  }

  @Test
  void what_the_identity_says_counts_before_what_the_access_says() {
    String access = token("{\"groups\":[\"access\"],\"more\":[\"access\"]}");
    Claims claims = Claims.of(token("{" + WHO + ",\"groups\":[\"identity\"]}"), access);

    assertThat(claims.values("groups")).containsExactly("identity");
    assertThat(claims.values("more")).containsExactly("access");
  }

  @Test
  void an_access_token_may_be_anything() {
    Claims claims = Claims.of(token("{" + WHO + "}"), "no.j!son.at-all");

    assertThat(claims.values("groups")).isEmpty();
    assertThat(claims.subject()).isEqualTo("4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"iss\":\"https://id.example\"}",
        "{\"sub\":\"4711\"}",
        "{\"iss\":\"https://id.example\",\"sub\":\"\"}",
        "{\"iss\":\"https://id.example\",\"sub\":4711}",
        "[]",
        "nothing"
      })
  void who_says_not_who_it_is_is_nobody(String payload) {
    refused(token(payload));
  }

  @Test
  void a_subject_is_never_cut() {
    refused(token("{\"iss\":\"https://id.example\",\"sub\":\"%s\"}".formatted("4".repeat(256))));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a", "a.b", "..", "a.!.c", "a.b.c.d"})
  void what_is_no_token_is_nobody(String token) {
    refused(token);
  }

  private static void refused(String token) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Claims.of(token, null));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
  }

  private static Claims claims(String more) {
    return Claims.of(token("{" + WHO + more + "}"), null);
  }

  private static String token(String payload) {
    String body =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return "e30." + body + ".c2lnbmVk";
  }
}
