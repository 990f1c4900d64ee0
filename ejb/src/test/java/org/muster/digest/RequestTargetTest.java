package org.muster.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

  @ParameterizedTest
  @CsvSource({
    "/dm, /dm",
    "https://mdm.example.com/dm, /dm",
    "HTTP://mdm.example.com:8080/dm, /dm",
    "https://mdm.example.com, /",
    "/muster/dm, /dm",
    "/d%6D, /dm",
    "/dm/a%2fb, /dm/a%2Fb",
    "/push/register?gateway=cloud, /push/register?gateway=cloud"
  })
  void what_means_the_same_request_is_the_same(String claimed, String target) {
    assertThat(RequestTarget.isSame(claimed, target)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/dm/, /dm",
    "/xdm, /dm",
    "dm, /dm",
    "/dm, /dm/x",
    "/dm?x, /dm",
    "/dm, /dm?x",
    "/x?y=/dm, /dm",
    "/dm%2Fx, /dm/x",
    "'', /dm",
    "ftp://mdm.example.com, /"
  })
  void what_means_another_request_is_not(String claimed, String target) {
    assertThat(RequestTarget.isSame(claimed, target)).isFalse();
  }
}
