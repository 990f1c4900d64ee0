package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Line;
import org.muster.it.server.OnTheServer;

/** Paths that would like to lead out of what is open to everybody. */
@OnTheServer
class TraversalIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/../../../../../../etc/passwd",
        "/console/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/console/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/console/..%252f..%252fetc%252fpasswd",
        "/console/..%5c..%5cetc%5cpasswd",
        "/console/..\\..\\etc\\passwd",
        "/console/....//....//etc/passwd",
        "/console/%00/etc/passwd",
        "/console/app/app.js%00.html",
        "/console//etc/passwd",
        "/console/%c0%ae%c0%ae/etc/passwd",
        "/console/lib/../WEB-INF/web.xml",
        "/console/WEB-INF/web.xml",
        "/WEB-INF/web.xml",
        "/WEB-INF/classes/META-INF/beans.xml",
        "/META-INF/MANIFEST.MF",
        "/%57EB-INF/web.xml",
        "/console/%2e%2e/META-INF/MANIFEST.MF",
        "/repository/../api/v1/devices",
        "/repository/..%2fapi%2fv1%2fdevices",
        "/repository/%2e%2e/api/v1/devices",
        "/repository/x/../../api/v1/audit",
        "/repository/..;/api/v1/devices",
        "/ui/../api/v1/devices",
        "/ui/..%2f..%2fdata%2fsecret.key",
        "/push/../api/v1/devices",
        "/dm/../api/v1/devices",
        "/dm/..;x=y/api/v1/devices",
        "http://127.0.0.1/api/v1/devices",
        "/api/v1/sign-in/../audit/export",
        "/health/../api/v1/devices"
      })
  void nothing_comes_out(String path) {
    for (String method : new String[] {"GET", "HEAD"}) {
      String answer = asked(method, path);

      assertThat(answer).startsWith("HTTP/1.1 ");
      assertThat(answer)
          .doesNotContain("root:", "<web-app", "Manifest-Version", "\"items\"", "<beans", "CEF:0");
      if (!answer.contains("text/html")) {
        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 5");
      }
    }
  }

  private static String asked(String method, String path) {
    try (Line line = Line.open()) {
      return line.says(method + " " + path + " HTTP/1.1", "Host: localhost", "Connection: close")
          .hearsToTheEnd();
    }
  }
}
