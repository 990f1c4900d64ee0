package org.muster.web.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.credential.Challenge;
import org.muster.scheme.Scheme;

class ChallengesTest {

  private final Challenge fresh = new Challenge(List.of(Scheme.values()), "n", false);

  @Test
  void each_scheme_is_asked_for_in_its_own_words() {
    assertThat(Challenges.of(Scheme.BASIC, fresh))
        .isEqualTo("Basic realm=\"Muster devices\", charset=\"UTF-8\"");
    assertThat(Challenges.of(Scheme.DIGEST, fresh))
        .isEqualTo(
            "Digest realm=\"Muster devices\", qop=\"auth\", algorithm=SHA-256, nonce=\"n\","
                + " charset=UTF-8, userhash=true");
    assertThat(Challenges.of(Scheme.DIGEST_MD5, fresh)).contains("algorithm=MD5");
  }

  @Test
  void an_old_nonce_is_said_to_be_that() {
    assertThat(Challenges.of(Scheme.DIGEST, new Challenge(List.of(), "n", true)))
        .contains("nonce=\"n\", stale=true, ");
  }

  @ParameterizedTest
  @EnumSource(names = {"CERTIFICATE", "PSK"})
  void what_is_of_the_connection_is_not_asked_for_by_a_header(Scheme scheme) {
    assertThat(scheme.isOfHeader()).isFalse();
    assertThatThrownBy(() -> Challenges.of(scheme, fresh))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
