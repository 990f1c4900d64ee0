package org.muster.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.Refusal;

class CredentialTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, , PENDING", "-1, , VALID", "-1, 1, VALID", "-2, -1, ENDED", "-2, 0, ENDED"})
  void a_credential_is_good_from_its_begin_to_its_end(
      int from, Integer until, CredentialState state) {
    Credential credential =
        credential()
            .during(
                new Validity(
                    NOON.plusSeconds(from), until == null ? null : NOON.plusSeconds(until)));

    assertThat(credential.stateAt(NOON)).isEqualTo(state);
    assertThat(credential.isValidAt(NOON)).isEqualTo(state == CredentialState.VALID);
  }

  @Test
  void a_credential_without_a_begin_is_good_at_once() {
    assertThat(credential().during(Validity.OPEN).isValidAt(NOON)).isTrue();
  }

  @Test
  void a_revoked_credential_is_good_for_nothing() {
    Credential credential = credential();

    credential.revoke(NOON);

    assertThat(credential.stateAt(NOON)).isEqualTo(CredentialState.REVOKED);
    assertThat(credential.isAliveAt(NOON)).isFalse();
  }

  @Test
  void what_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> new Validity(NOON, NOON)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "IMEI:1:secret, IMEI:1, secret",
    "IMEI:1:se:cret, IMEI:1, se:cret",
    "IMEI:1:, IMEI:1,",
    "IMEI:12:secret, IMEI:1,",
    "other:secret, IMEI:1,"
  })
  void a_device_that_registers_itself_bears_its_own_name(
      String shown, String device, String password) {
    assertThat(
            new BasicProof(shown)
                .ownOf(new org.muster.protocol.DeviceId(device))
                .map(PasswordCredentials::password)
                .orElse(null))
        .isEqualTo(password);
  }

  private static Credential credential() {
    return new Credential(1, "IMEI:1", CredentialKind.PASSWORD, "IMEI:1", NOON);
  }
}
