package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.it.lockstep.Api;
import org.muster.simulator.http.Answer;

/** The callers that the columns of the table of operators are about, each an account of its own. */
final class AccessCallers {

  static final String ANONYMOUS = "anonymous";
  static final String DISABLED = "disabled";
  static final String TOKEN = "token";
  static final String LIMITED = "limited";
  static final String ELSEWHERE = "elsewhere";

  /** What the token is for. */
  static final String PERMISSION = "device.read";

  static final List<String> ROLES =
      List.of("viewer", "helpdesk", "operator", "security", "administrator");

  private static final Api ADMINISTRATOR = Api.asAdministrator();

  private final Map<String, Api> all = new LinkedHashMap<>();
  private final String disabled = Accounts.with("administrator");

  /**
   * Makes their accounts.
   *
   * @param group the one that the limited operator has
   */
  AccessCallers(String group) {
    all.put(ANONYMOUS, Api.anonymously());
    all.put(DISABLED, tokenOf(disabled));
    disable();
    ROLES.forEach(role -> all.put(role, Accounts.signedBy(Accounts.with(role))));
    all.put(TOKEN, tokenOf(Accounts.with("operator")));
    all.put(LIMITED, Accounts.signedBy(Accounts.limited("operator", group)));
  }

  /** The caller of a column. */
  Api get(String column) {
    return all.get(column);
  }

  /** The names of their columns: all but that of what is elsewhere. */
  List<String> columns() {
    return List.copyOf(all.keySet());
  }

  /** The name of the account that is disabled. */
  String disabled() {
    return disabled;
  }

  private void disable() {
    Answer done = ADMINISTRATOR.patch("/api/v1/operators/" + disabled, "{\"disabled\":true}");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
  }

  private static Api tokenOf(String owner) {
    Answer made =
        Accounts.signedBy(owner)
            .post(
                "/api/v1/tokens",
                "{\"name\":\"table\",\"permissions\":[\"%s\"]}".formatted(PERMISSION));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Api.anonymously().with("Authorization", "Bearer " + Api.json(made).getString("token"));
  }
}
