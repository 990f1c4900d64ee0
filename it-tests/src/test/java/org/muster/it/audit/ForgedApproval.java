package org.muster.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.simulator.http.Answer;

/** That somebody else has asked for something, and it waits: written by hand into the database. */
final class ForgedApproval {

  private static final String SQL =
      "insert into approval (id, state, kind, device, content, asked_by, reason, asked_at,"
          + " expires_at) values (%d, 'AWAITING_APPROVAL', 'DELETION', '%s', '{}', '%s', 'lost',"
          + " current_timestamp, timestamp with time zone '2999-01-01 00:00:00+00')";

  private ForgedApproval() {}

  /** Of the deletion of a new device; returns the path of the approval. */
  static String askedBy(String somebody) {
    LockstepDevice device = LockstepDevice.registered();
    long id = ThreadLocalRandom.current().nextLong(1L << 60);
    Answer answer =
        Api.anonymously()
            .send(
                "POST",
                "/poison/forger",
                Map.of(),
                SQL.formatted(id, device.id(), somebody).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Api.asAdministrator()
        .read("/api/v1/approvals?state=AWAITING_APPROVAL&limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(waiting -> waiting.getString("device").equals(device.id()))
        .map(waiting -> "/api/v1/approvals/" + waiting.getString("id"))
        .findFirst()
        .orElseThrow();
  }
}
