package org.muster.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.credential.CredentialDetails;
import org.muster.credential.CredentialKind;
import org.muster.credential.CredentialState;
import org.muster.kernel.Refusal;

/** A new password is for the name that the account on the device has. */
class SignInNameTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void where_there_is_one_name_it_need_not_have_been_seen() {
    assertThat(SignInName.of(List.of(unused("a"), unused("a")))).isEqualTo("a");
  }

  @Test
  void a_newer_name_that_the_device_does_not_use_is_not_its_name() {
    assertThat(SignInName.of(List.of(unused("newer"), used("a", Duration.ofDays(9)))))
        .isEqualTo("a");
  }

  @Test
  void of_several_names_that_it_was_seen_with_the_last_one_counts() {
    assertThat(SignInName.of(List.of(used("a", Duration.ofHours(9)), used("b", Duration.ZERO))))
        .isEqualTo("b");
  }

  @Test
  void where_nobody_knows_its_name_nothing_is_changed() {
    refused(List.of());
    refused(List.of(unused("a"), unused("b")));
    refused(List.of(used("a", Duration.ofMinutes(59)), used("b", Duration.ZERO)));
  }

  @Test
  void a_key_is_changed_where_the_device_was_seen_with_one_and_with_no_password() {
    CredentialDetails key = key(null);
    CredentialDetails seenKey = key(NOW);

    assertThat(SignInName.isOfKey(List.of(key))).as("nothing else").isTrue();
    assertThat(SignInName.isOfKey(List.of(seenKey, unused("a")))).isTrue();
    assertThat(SignInName.isOfKey(List.of(key, unused("a")))).isFalse();
    assertThat(SignInName.isOfKey(List.of(seenKey, used("a", Duration.ZERO)))).isFalse();
  }

  private static CredentialDetails key(Instant lastUsed) {
    return credential(CredentialKind.PSK, "identity", lastUsed);
  }

  private static void refused(List<CredentialDetails> passwords) {
    assertThatThrownBy(() -> SignInName.of(passwords)).isInstanceOf(Refusal.class);
  }

  private static CredentialDetails unused(String name) {
    return credential(CredentialKind.PASSWORD, name, null);
  }

  private static CredentialDetails used(String name, Duration ago) {
    return credential(CredentialKind.PASSWORD, name, NOW.minus(ago));
  }

  private static CredentialDetails credential(CredentialKind kind, String name, Instant lastUsed) {
    return new CredentialDetails(
        1,
        kind,
        name,
        CredentialState.VALID,
        true,
        NOW.minus(Duration.ofDays(10)),
        null,
        null,
        null,
        lastUsed);
  }
}
