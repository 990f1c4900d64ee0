package org.muster.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dm",
        "/dm/abc",
        "/repository/abc",
        "/ui/abc",
        "/health",
        "/console",
        "/console/",
        "/push/pap/carrier/key",
        "/push/register",
        "/push/unregister",
        "dm",
        "/api/v1/sign-in"
      })
  void these_ask_for_no_operator(String path) {
    assertThat(OpenPaths.isOpen(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/devices",
        "/api/v1",
        "/api/v1/sign-in/",
        "/api/v1/sign-out",
        "/openapi",
        "/metrics",
        "/dmx",
        "/consolex",
        "/healthx",
        "/health/x",
        "/repository",
        "/pushes/register",
        "/ui",
        "/push",
        "/pushx",
        "/uix",
        "/anything"
      })
  void everything_else_does(String path) {
    assertThat(OpenPaths.isOpen(path)).isFalse();
  }
}
