package org.muster.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

  @Test
  void a_generated_password_is_known_again() {
    String stored = PasswordHash.ofGenerated("correct");

    assertThat(PasswordHash.matches(stored, "correct")).isTrue();
    assertThat(PasswordHash.matches(stored, "wrong")).isFalse();
    assertThat(PasswordHash.isFast(stored)).isTrue();
  }

  @Test
  void a_chosen_password_is_known_again_and_hashed_slowly() {
    String stored = PasswordHash.ofChosen("correct", 1_000);

    assertThat(stored).startsWith("pbkdf2-sha256$1000$");
    assertThat(PasswordHash.matches(stored, "correct")).isTrue();
    assertThat(PasswordHash.matches(stored, "correct ")).isFalse();
    assertThat(PasswordHash.isFast(stored)).isFalse();
  }

  @Test
  void a_hash_made_elsewhere_is_understood() {
    // python3: base64(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 4096))
    String stored = "pbkdf2-sha256$4096$c2FsdA==$xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=";

    assertThat(PasswordHash.matches(stored, "password")).isTrue();
    assertThat(PasswordHash.matches(stored, "Password")).isFalse();
  }

  @Test
  void the_same_password_is_never_stored_in_the_same_way() {
    assertThat(PasswordHash.ofGenerated("same")).isNotEqualTo(PasswordHash.ofGenerated("same"));
  }

  @Test
  void the_check_remembers_nothing_that_was_wrong() {
    PasswordCheck check = new PasswordCheck();
    String stored = PasswordHash.ofChosen("correct", 10);

    assertThat(check.isRight(stored, "wrong")).isFalse();
    assertThat(check.isRight(stored, "correct")).isTrue();
    assertThat(check.isRight(stored, "correct")).isTrue();
    assertThat(check.isRight(stored, "wrong")).isFalse();
    assertThat(check.isRight(null, "correct")).isFalse();
  }
}
