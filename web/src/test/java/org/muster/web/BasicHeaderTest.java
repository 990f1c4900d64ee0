package org.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicHeaderTest {

  @Test
  void the_example_of_the_rfc_is_read() {
    assertThat(BasicHeader.decode("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="))
        .contains("Aladdin:open sesame");
    assertThat(BasicHeader.decode("basic  dGVzdDoxMjPCow==")).contains("test:123£");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic QWxhZGRpbg==",
        "Digest x=y",
        "Bearer abc"
      })
  void anything_else_is_nobody(String header) {
    assertThat(BasicHeader.decode(header)).isEmpty();
  }
}
