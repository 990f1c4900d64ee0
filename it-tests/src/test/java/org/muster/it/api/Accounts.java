package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.muster.it.lockstep.Api;
import org.muster.simulator.http.Answer;

/** Accounts that tests make for themselves. */
final class Accounts {

  /** The password of each. */
  static final String PASSWORD = "ein Pferd frisst keinen Salat";

  private static final Api ADMINISTRATOR = Api.asAdministrator();

  private Accounts() {}

  /** A name that nobody has. */
  static String anyName() {
    return "t" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
  }

  /** An account with this one role for all devices; returns its name. */
  static String with(String role) {
    return withRoles("{\"role\":\"%s\"}".formatted(role));
  }

  /** An account with this one role for the devices of a group; returns its name. */
  static String limited(String role, String group) {
    return withRoles(limitedRole(role, group));
  }

  /** A role for the devices of a group, in JSON. */
  static String limitedRole(String role, String group) {
    return "{\"role\":\"%s\",\"scope\":{\"groups\":[\"%s\"]}}".formatted(role, group);
  }

  /** An account with these roles in JSON; returns its name. */
  static String withRoles(String... roles) {
    String name = anyName();
    Answer made =
        ADMINISTRATOR.post(
            "/api/v1/operators",
            "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[%s]}"
                .formatted(name, PASSWORD, String.join(",", roles)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return name;
  }

  /** Every request is signed by this account. */
  static Api signedBy(String name) {
    return Api.as(name, PASSWORD);
  }

  /** Signs in at the console; the answer has the cookie, if it went well. */
  static Answer signsIn(String name, String password, String code) {
    String more = code == null ? "" : ",\"code\":\"" + code + "\"";
    return Api.anonymously()
        .post(
            "/api/v1/sign-in",
            "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(name, password, more));
  }

  /** The console that an answer signed in. */
  static Api console(Answer signedIn) {
    assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(204);
    String cookie = signedIn.header("Set-Cookie").orElseThrow();
    return Api.anonymously()
        .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
        .with("X-Requested-With", "muster-console");
  }
}
