package org.muster.fcm;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpLine;

/**
 * Where a service account has its access tokens from (RFC 7523 §2.1). Whatever goes wrong here is
 * our trouble or the endpoint's, never that of a device.
 */
final class TokenEndpoint {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Pattern BEARER = Pattern.compile("[\\x21-\\x7E]{1,8000}");
  private static final Duration USUAL_LIFETIME = Duration.ofHours(1);
  private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);
  private static final Duration RESERVE = Duration.ofMinutes(1);
  private static final int PART = 10;

  private final URI place;
  private final ServiceAccount account;
  private final Duration timeout;
  private final HttpLine line;
  private final Clock clock;

  TokenEndpoint(URI place, ServiceAccount account, Duration timeout, HttpLine line, Clock clock) {
    this.place = place;
    this.account = account;
    this.timeout = timeout;
    this.line = line;
    this.clock = clock;
  }

  /**
   * Asks for a token, and waits for it.
   *
   * @throws GatewayRefusal down
   */
  AccessToken fetch() throws GatewayRefusal {
    Instant now = clock.instant();
    String assertion = SignedAssertion.of(account, now);
    HttpAnswer answer = exchange(assertion);
    JsonObject said = Answers.object(answer.text());
    String token = Answers.text(said, "access_token");
    if (answer.isTaken() && token != null && BEARER.matcher(token).matches()) {
      Duration lifetime = lifetime(said);
      return new AccessToken(token, now.plus(lifetime).minus(reserve(lifetime)));
    }
    throw GatewayRefusal.down(words(answer, said, assertion));
  }

  private HttpAnswer exchange(String assertion) throws GatewayRefusal {
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type="
                        + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
                        + "&assertion="
                        + assertion))
            .build();
    try {
      return line.exchange(request, timeout);
    } catch (GatewayRefusal e) {
      throw GatewayRefusal.down("No access token: " + e.getMessage());
    }
  }

  private static String words(HttpAnswer answer, JsonObject said, String assertion) {
    if (answer.isTaken()) {
      return "No access token: the token endpoint answered " + answer.status() + " without one.";
    }
    String error =
        Answers.words(
            Answers.text(said, "error") + ": " + Answers.text(said, "error_description"),
            assertion);
    return "No access token: the token endpoint answered "
        + answer.status()
        + (said.containsKey("error") ? ", " + error : ".");
  }

  private static Duration lifetime(JsonObject said) {
    Duration lifetime =
        said.get("expires_in") instanceof JsonNumber seconds
            ? Duration.ofSeconds(Math.max(0, Math.min(seconds.longValue(), 1_000_000)))
            : USUAL_LIFETIME;
    return lifetime.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : lifetime;
  }

  /** A message that is on its way when the token expires would be refused. */
  private static Duration reserve(Duration lifetime) {
    Duration part = lifetime.dividedBy(PART);
    return part.compareTo(RESERVE) > 0 ? RESERVE : part;
  }
}
