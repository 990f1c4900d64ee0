package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.muster.it.lockstep.Api;
import org.muster.simulator.http.Answer;

/** What every refusal of the API looks like (RFC 9457). */
final class Problems {

  private Problems() {}

  /** The answer is a problem with this status, in words; returns it. */
  static JsonObject problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.mediaType()).as(answer.text()).isEqualTo("application/problem+json");
    JsonObject problem = Api.json(answer);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type")).isNotBlank();
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "org.muster");
    return problem;
  }

  /** The same, and this parameter is to blame. */
  static void blames(Answer answer, int status, String parameter) {
    assertThat(problem(answer, status).getString("parameter", "nobody"))
        .as(answer.text())
        .isEqualTo(parameter);
  }
}
