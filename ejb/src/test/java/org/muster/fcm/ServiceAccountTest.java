package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

class ServiceAccountTest {

  private static final String URI = "https://oauth2.example.com/token";

  @Test
  void a_key_file_is_read() {
    ServiceAccount account = ServiceAccount.read(Keys.file(URI));

    assertThat(account.email()).isEqualTo("push@p.example");
    assertThat(account.project()).isEqualTo("p-1");
    assertThat(account.keyId()).isEqualTo("k-1");
    assertThat(account.tokenUri()).hasToString(URI);
    assertThat(account.key()).isEqualTo(Keys.PAIR.getPrivate());
    assertThat(account.toString()).isEqualTo("ServiceAccount[push@p.example]");
  }

  static Stream<Arguments> broken_files() {
    return Stream.of(
        Arguments.of(Keys.file("", Keys.pem(Keys.PAIR), URI), "no client_email"),
        Arguments.of(Keys.file("a@b", "MIIEvQIBADANhush", URI), "no PEM"),
        Arguments.of(
            Keys.file(
                "a@b", "-----BEGIN PRIVATE KEY-----\naHVzaA==\n-----END PRIVATE KEY-----\n", URI),
            "no RSA key"),
        Arguments.of(Keys.file("a@b", Keys.pem(Keys.pair("EC", 256)), URI), "no RSA key"),
        Arguments.of(Keys.file("a@b", Keys.pem(Keys.pair("RSA", 1024)), URI), "2048"),
        Arguments.of(Keys.file("a@b", Keys.pem(Keys.PAIR), "ftp://hush"), "token_uri"),
        Arguments.of(Keys.file("a@b", Keys.pem(Keys.PAIR), "https://a:hush@b/"), "token_uri"),
        Arguments.of(Keys.file("a@b", Keys.pem(Keys.PAIR), "::"), "token_uri"));
  }

  @ParameterizedTest
  @MethodSource("broken_files")
  void a_file_that_cannot_work_is_refused_in_words_that_repeat_nothing(String file, String words) {
    assertThatThrownBy(() -> ServiceAccount.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("hush")
        .extracting(refusal -> ((Refusal) refusal).parameter())
        .isEqualTo("serviceAccount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hush", "[]", "{", "{}", "{\"client_email\":[\"hush\"]}", "{\"hush\""})
  void what_is_no_key_file_is_refused(String text) {
    assertThatThrownBy(() -> ServiceAccount.read(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("serviceAccount must be the key file")
        .hasMessageNotContaining("hush");
  }
}
