package org.muster.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.muster.it.lockstep.Api;
import org.muster.simulator.http.Answer;

/** Whoever acts under a reason of their own, and looks it up in the audit trail. */
final class Trail {

  private final Api administrator = Api.asAdministrator();

  /** Acts, and returns the entries that were made for the reason of this act, newest first. */
  List<JsonObject> of(Act act) {
    String reason = "because of " + UUID.randomUUID();
    Answer answer = act.as(administrator.with("Muster-Reason", Api.encoded(reason)));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return list("?limit=100").stream()
        .filter(entry -> entry.getString("why", "").equals(reason))
        .toList();
  }

  /** Entries, newest first. */
  List<JsonObject> list(String query) {
    return administrator
        .read("/api/v1/audit" + query)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** What verification says. */
  JsonObject verified() {
    Answer answer = administrator.post("/api/v1/audit/verification", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Api.json(answer);
  }

  /** All that there is, in a form. */
  String exported(String query) {
    Answer answer = administrator.get("/api/v1/audit/export" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  /** Something that is done by the API. */
  interface Act {

    Answer as(Api api);
  }
}
