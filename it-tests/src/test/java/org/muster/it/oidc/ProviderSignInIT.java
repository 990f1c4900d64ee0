package org.muster.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.it.kill.ServerProcess;

/** Operators who come from a Keycloak: whoever has a role there, and nobody else. */
@Tag("oidc")
@Timeout(600)
class ProviderSignInIT {

  private static Keycloak keycloak;
  private static ServerProcess server;
  private static Desk desk;

  private final Browser browser = new Browser(server.uri());

  @BeforeAll
  static void starts() throws Exception {
    keycloak = new Keycloak();
    server =
        new ServerProcess(
            "sso",
            Map.of(
                "MUSTER_OIDC_PROVIDER_URL", keycloak.realm().toString(),
                "MUSTER_OIDC_NAME", "Keycloak",
                "MUSTER_OIDC_CLIENT_SECRET", Keycloak.SECRET,
                "MUSTER_OIDC_ROLES_OPERATOR", "fleet,more of the fleet",
                "MUSTER_OIDC_ROLES_SECURITY", "watchers"));
    keycloak.start(server.uri());
    server.start();
    desk = new Desk(server);
  }

  @AfterAll
  static void ends() {
    server.close();
    keycloak.close();
  }

  @Test
  void somebody_with_a_role_there_has_its_permissions_here_and_no_others() throws Exception {
    HttpResponse<String> end = browser.signsIn("/sso/", "olga");

    assertThat(end.uri()).isEqualTo(server.uri().resolve("/console/"));
    JsonObject me = browser.me();
    assertThat(me.getString("username")).isEqualTo("olga");
    assertThat(me.getBoolean("external")).isTrue();
    assertThat(Desk.words(me.getJsonArray("permissions")))
        .containsExactlyInAnyOrderElementsOf(desk.permissionsOf("operator"));
    assertThat(desk.actions("olga")).contains("operator.create", "operator.sign-in");
    assertThat(desk.reasons("olga")).anyMatch(why -> why.contains(keycloak.realm() + ", "));
  }

  @Test
  void somebody_with_two_roles_there_has_both() throws Exception {
    browser.signsIn("/sso/", "both");

    assertThat(browser.me().getJsonArray("roles"))
        .extracting(role -> role.asJsonObject().getString("role"))
        .containsExactly("operator", "security");
  }

  @Test
  void the_session_is_the_consoles_and_the_containers_is_over() throws Exception {
    browser.signsIn("/sso", "olga");

    assertThat(browser.cookie("muster-session").orElseThrow().isHttpOnly()).isTrue();
    HttpRequest again =
        HttpRequest.newBuilder(server.uri().resolve("/sso/"))
            .header("Cookie", "muster-sso=" + browser.hadCookie("muster-sso"))
            .build();
    assertThat(browser.hadCookie("muster-sso")).isNotNull();
    assertThat(Desk.plainly(again).headers().firstValue("Location").orElseThrow())
        .startsWith(keycloak.realm().toString());
    assertThat(browser.asks("POST", "/api/v1/sign-out", "").statusCode()).isEqualTo(204);
    assertThat(browser.opens("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void the_cookie_alone_changes_nothing() throws Exception {
    browser.signsIn("/sso/", "olga");
    HttpRequest foreign =
        HttpRequest.newBuilder(server.uri().resolve("/api/v1/sign-out"))
            .header(
                "Cookie",
                "muster-session=" + browser.cookie("muster-session").orElseThrow().getValue())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(Desk.plainly(foreign).statusCode()).isEqualTo(403);
  }

  @Test
  void somebody_without_a_role_is_refused_and_that_is_on_record() throws Exception {
    HttpResponse<String> end = browser.signsIn("/sso/", "nobody");

    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(end.body()).contains("no role");
    assertThat(browser.cookie("muster-session")).isEmpty();
    assertThat(desk.actions("nobody")).containsExactly("operator.sign-in.refused");
    assertThat(desk.administrator("GET", "/api/v1/operators/nobody", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void who_has_no_role_there_any_more_has_none_here_and_is_out() throws Exception {
    browser.signsIn("/sso/", "lena");
    keycloak.excludes("lena");

    HttpResponse<String> end = new Browser(server.uri()).signsIn("/sso/", "lena");

    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(browser.opens("/api/v1/me").statusCode()).isEqualTo(401);
    JsonObject lena = Browser.json(desk.administrator("GET", "/api/v1/operators/lena", "").body());
    assertThat(lena.getJsonArray("roles")).isEmpty();
    assertThat(desk.actions("lena")).contains("operator.change", "operator.sign-in.refused");
  }

  @Test
  void an_account_that_was_disabled_here_stays_so() throws Exception {
    browser.signsIn("/sso/", "dora");
    desk.administrator("PATCH", "/api/v1/operators/dora", "{\"disabled\":true}");

    HttpResponse<String> end = new Browser(server.uri()).signsIn("/sso/", "dora");

    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(end.body()).contains("disabled");
    assertThat(browser.opens("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(desk.actions("dora")).contains("operator.sign-in.refused");
  }

  @Test
  void an_account_of_the_same_name_is_not_theirs() throws Exception {
    HttpResponse<String> end = browser.signsIn("/sso/", "admin");

    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(browser.cookie("muster-session")).isEmpty();
    JsonObject admin =
        Browser.json(desk.administrator("GET", "/api/v1/operators/admin", "").body());
    assertThat(admin.getBoolean("external")).isFalse();
    assertThat(admin.getJsonArray("roles"))
        .extracting(role -> role.asJsonObject().getString("role"))
        .containsExactly("administrator");
  }

  @Test
  void who_is_called_something_else_there_keeps_the_account() throws Exception {
    browser.signsIn("/sso/", "rita");
    keycloak.renames("rita", "margarita");

    Browser later = new Browser(server.uri());
    later.signsIn("/sso/", "margarita");

    assertThat(later.me().getString("username")).isEqualTo("rita");
    assertThat(desk.administrator("GET", "/api/v1/operators/margarita", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void passwords_and_roles_are_not_given_here() throws Exception {
    browser.signsIn("/sso/", "olga");

    assertThat(
            desk.administrator(
                    "PATCH",
                    "/api/v1/operators/olga",
                    "{\"password\":\"eine Kuh frisst sehr wohl Salat\"}")
                .statusCode())
        .isEqualTo(409);
    assertThat(
            desk.administrator(
                    "PATCH", "/api/v1/operators/olga", "{\"roles\":[{\"role\":\"administrator\"}]}")
                .statusCode())
        .isEqualTo(409);
    assertThat(
            browser
                .asks(
                    "PUT",
                    "/api/v1/me/password",
                    "{\"present\":\"\",\"wanted\":\"eine Kuh frisst sehr wohl Salat\"}")
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.asks("POST", "/api/v1/me/second-factor", "{\"present\":\"\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobody_is_sent_anywhere_else() throws Exception {
    HttpResponse<String> end =
        browser.signsIn(
            "/sso/?to=https://elsewhere.example&redirect_uri=https://elsewhere.example", "olga");

    assertThat(end.uri()).isEqualTo(server.uri().resolve("/console/"));
  }

  @Test
  void a_code_that_this_browser_did_not_ask_for_is_nothing() throws Exception {
    HttpResponse<String> end = browser.opens("/sso/?code=somebody-elses&state=somebody-elses");

    assertThat(end.statusCode()).isBetween(400, 403);
    assertThat(browser.cookie("muster-session")).isEmpty();
  }

  @Test
  void an_answer_to_another_question_is_nothing() throws Exception {
    browser.opens("/sso/");

    HttpResponse<String> end = browser.opens("/sso/?code=somebody-elses&state=somebody-elses");

    assertThat(end.statusCode()).isBetween(400, 403);
    assertThat(end.body()).doesNotContain("Exception");
    assertThat(browser.cookie("muster-session")).isEmpty();
  }

  @Test
  void what_is_no_part_of_a_sign_in_is_refused() throws Exception {
    URI sso = server.uri().resolve("/sso/");
    HttpRequest.Builder posted =
        HttpRequest.newBuilder(sso).POST(HttpRequest.BodyPublishers.ofString("a=b"));

    HttpResponse<String> answer = Desk.plainly(posted.build());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(browser.opens("/sso/?error=a%0Asecond-line&state=b").statusCode()).isEqualTo(400);
    assertThat(server.log()).noneMatch(line -> line.contains("second-line"));
  }

  @Test
  void a_page_of_another_site_leads_to_the_console_and_no_further() throws Exception {
    HttpRequest led =
        HttpRequest.newBuilder(server.uri().resolve("/sso/"))
            .header("Sec-Fetch-Site", "cross-site")
            .build();

    assertThat(Desk.plainly(led).headers().firstValue("Location")).hasValue("/console/");
  }

  @Test
  void a_token_that_is_shown_leads_to_the_provider_like_nothing_at_all() throws Exception {
    HttpRequest shown =
        HttpRequest.newBuilder(server.uri().resolve("/sso/"))
            .header("Authorization", "Bearer abc")
            .build();

    HttpResponse<String> answer = Desk.plainly(shown);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith(keycloak.realm().toString());
  }

  @Test
  void there_is_one_page_and_the_console_knows_it() throws Exception {
    assertThat(browser.opens("/sso/somewhere").statusCode()).isEqualTo(404);
    JsonObject ways = Browser.json(browser.opens("/api/v1/sign-in").body());
    assertThat(ways.getJsonObject("sso").getString("name")).isEqualTo("Keycloak");
    assertThat(ways.getJsonObject("sso").getString("path")).isEqualTo("/sso/");
  }

  @Test
  void the_log_has_no_secret_of_it() throws Exception {
    browser.signsIn("/sso/", "olga");
    String token = browser.cookie("muster-session").orElseThrow().getValue();

    assertThat(server.log())
        .noneMatch(line -> line.contains(Keycloak.SECRET) || line.contains(token));
  }
}
