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

  private static void refused(List<CredentialDetails> passwords) {
    assertThatThrownBy(() -> SignInName.of(passwords)).isInstanceOf(Refusal.class);
  }

  private static CredentialDetails unused(String name) {
    return credential(name, null);
  }

  private static CredentialDetails used(String name, Duration ago) {
    return credential(name, NOW.minus(ago));
  }

  private static CredentialDetails credential(String name, Instant lastUsed) {
    return new CredentialDetails(
        1,
        CredentialKind.PASSWORD,
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
