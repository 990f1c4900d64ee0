package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.muster.it.lockstep.Api;
import org.muster.simulator.http.Answer;

/** Somebody who was let in, and means harm; whatever they change is in the audit trail. */
final class Attacker {

  private final String reason = "attack " + UUID.randomUUID();
  private final Api api = Api.asAdministrator().with("Muster-Reason", Api.encoded(reason));

  /** Sends something, and is refused with one of these statuses, in words and without a trace. */
  void isRefused(String method, String path, String mediaType, String body, Integer... statuses) {
    Answer answer =
        api.send(
            method,
            path,
            mediaType == null ? Map.of() : Map.of("Content-Type", mediaType),
            body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status())
        .as("%s %s: %s", method, path, answer.text())
        .isIn((Object[]) statuses);
    assertThat(answer.text()).doesNotContain("Exception", "org.muster", "SQL", "\tat ");
  }

  /** Nothing was changed by any of it. */
  void hasChangedNothing() {
    assertThat(
            Api.asAdministrator()
                .read("/api/v1/audit?limit=500")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(entry -> entry.getString("why", ""))
        .doesNotContain(reason);
  }
}
