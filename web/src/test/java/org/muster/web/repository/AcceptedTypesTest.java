package org.muster.web.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients take, in the ways they say it (TS §5.5). */
class AcceptedTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "*/*",
        "text/*",
        "application/dmmo+json, text/plain;q=0.5",
        "TEXT/PLAIN ; charset=utf-8",
        "",
        ",,",
        "image/png;q=0,*/*"
      })
  void a_text_is_taken(String accept) {
    assertThat(new AcceptedTypes(List.of(accept)).take("text/plain")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/dmmo+json", "application/*", "text/html", "text/plain;q=0", "text"})
  void a_text_is_not_taken(String accept) {
    assertThat(new AcceptedTypes(List.of(accept)).take("text/plain")).isFalse();
  }

  @Test
  void nothing_said_is_anything_taken() {
    assertThat(new AcceptedTypes((List<String>) null).take("text/plain")).isTrue();
  }

  @Test
  void several_headers_are_one_list() {
    AcceptedTypes types = new AcceptedTypes(List.of("image/png", "text/plain"));

    assertThat(types.take("text/plain")).isTrue();
    assertThat(types.take("image/png")).isTrue();
    assertThat(types.take("image/gif")).isFalse();
  }
}
