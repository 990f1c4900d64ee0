package org.muster.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  private static final byte[] SECRET = "top secret".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void what_is_sealed_can_be_opened_after_a_restart() {
    byte[] sealed = box().seal("IMEI:1", SECRET);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("top secret");
    assertThat(box().open("IMEI:1", sealed)).isEqualTo(SECRET);
  }

  @Test
  void a_sealed_secret_is_worth_nothing_in_another_row() {
    byte[] sealed = box().seal("IMEI:1", SECRET);

    assertThatThrownBy(() -> box().open("IMEI:2", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("IMEI:2");
  }

  @Test
  void a_token_is_the_same_after_a_restart_and_nobody_elses() {
    String token = box().token("results of a");

    assertThat(token).matches("[A-Za-z0-9_-]{32}");
    assertThat(box().token("results of a")).isEqualTo(token);
    assertThat(box().token("results of b")).isNotEqualTo(token);
    assertThat(new SecretBox(new SecretKeyFile(folder.resolve("other"))).token("results of a"))
        .isNotEqualTo(token);
  }

  @Test
  void nobody_else_may_read_the_key() throws IOException {
    box();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_broken_key_file_is_said_and_not_replaced() throws IOException {
    Files.writeString(keyFile(), "c2hvcnQ=");

    assertThatThrownBy(this::box).hasMessageContaining("secret.key");
    assertThat(keyFile()).hasContent("c2hvcnQ=");
  }

  private SecretBox box() {
    return new SecretBox(new SecretKeyFile(folder));
  }

  private Path keyFile() {
    return folder.resolve("secret.key");
  }
}
