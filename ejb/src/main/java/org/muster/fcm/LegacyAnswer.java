package org.muster.fcm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpAnswers;

/**
 * What a service answered that is spoken to as GCM was. An answer for the one registration that was
 * asked for comes with status 200, whether it was taken or not.
 *
 * @param http its status and headers
 * @param messageId what the service calls the message; null if it did not take it
 * @param canonicalId the registration id that is to be used from now on; null if it is the same
 * @param error the service's word for the error; null if there is none
 */
record LegacyAnswer(HttpAnswer http, String messageId, String canonicalId, String error) {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** The endpoint, not the registration: what is said of that comes with 200. */
  private static final int GONE = 410;

  static LegacyAnswer read(HttpAnswer http) {
    JsonObject body = Answers.object(http.text());
    JsonObject result = first(body.get("results"));
    String error = Answers.text(result, "error");
    return new LegacyAnswer(
        http,
        Answers.text(result, "message_id"),
        Answers.text(result, "registration_id"),
        error == null ? Answers.text(body, "error") : error);
  }

  private static JsonObject first(JsonValue results) {
    return results instanceof JsonArray array
            && !array.isEmpty()
            && array.get(0) instanceof JsonObject result
        ? result
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  boolean isTaken() {
    return http.isTaken() && messageId != null && error == null;
  }

  /**
   * Why it was not taken.
   *
   * @param secrets what must not be in the words
   */
  GatewayRefusal refusal(Instant now, String... secrets) {
    if (!http.isTaken()) {
      return byStatus(now, secrets);
    }
    if (error == null) {
      return GatewayRefusal.down("The service answered 200 without a result.");
    }
    String words = "The service answered " + Answers.words(error, secrets) + ".";
    return switch (error) {
      case "NotRegistered", "InvalidRegistration" -> GatewayRefusal.gone(words);
      case "Unavailable", "InternalServerError" -> GatewayRefusal.down(words);
      case "DeviceMessageRateExceeded" ->
          GatewayRefusal.unreached(Throttle.busy(http, words, now).after().orElse(null), words);
      default -> GatewayRefusal.refused(words);
    };
  }

  private GatewayRefusal byStatus(Instant now, String... secrets) {
    String said = error == null ? "" : " " + Answers.words(error, secrets);
    String words = "The service answered " + http.status() + said + ".";
    return switch (http.status()) {
      case UNAUTHORIZED, FORBIDDEN ->
          GatewayRefusal.down(
              "The service does not accept the server key: " + http.status() + said + ".");
      case NOT_FOUND, GONE -> GatewayRefusal.down(words);
      case Throttle.TOO_MANY -> Throttle.busy(http, words, now);
      default -> HttpAnswers.refusal(http, words, now);
    };
  }
}
