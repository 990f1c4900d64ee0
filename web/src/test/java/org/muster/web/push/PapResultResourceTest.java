package org.muster.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.resteasy.specimpl.MultivaluedMapImpl;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;
import org.muster.pap.PapResults;

/** A gateway is told in a line of text what became of its result. */
class PapResultResourceTest {

  private static final Logger LOG = Logger.getLogger("org.muster.pap");

  @BeforeEach
  void failures_on_purpose_are_not_logged() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void others_are() {
    LOG.setLevel(null);
  }

  @Test
  void trouble_here_is_no_end_and_the_gateway_may_come_again() {
    Response answer = answer(new IllegalStateException("jdbc:secret"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
    assertThat(answer.getHeaderString("Content-Type")).startsWith("text/plain");
    assertThat(answer.getEntity()).isEqualTo("Please try again in a moment.\n");
  }

  @Test
  void a_refusal_is_one() {
    Response answer = answer(Refusal.notFound("There is nothing here."));

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getHeaderString("Retry-After")).isNull();
    assertThat(answer.getEntity()).isEqualTo("There is nothing here.\n");
  }

  private static Response answer(RuntimeException failure) {
    PapResults failing =
        new PapResults() {
          @Override
          public byte[] take(String name, String key, String contentType, byte[] body) {
            throw failure;
          }
        };
    PapResultResource resource = new PapResultResource();
    resource.results = failing;
    return resource.take(
        "g",
        "k",
        new ResteasyHttpHeaders(new MultivaluedMapImpl<>()),
        new ByteArrayInputStream(new byte[1]));
  }
}
