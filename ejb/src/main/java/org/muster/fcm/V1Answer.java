package org.muster.fcm;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpAnswers;

/**
 * What FCM HTTP v1 answered.
 *
 * @param http its status and headers
 * @param name what FCM calls the message; null if it did not take it
 * @param code FCM's word for the error, else that of Google's services; empty if there is none
 * @param message what it says of it; null if nothing
 * @param isOfDevice whether the quota that was used up is the device's own
 */
record V1Answer(HttpAnswer http, String name, String code, String message, boolean isOfDevice) {

  private static final String UNREGISTERED = "UNREGISTERED";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int SERVER_ERROR = 500;

  static V1Answer read(HttpAnswer http) {
    JsonObject body = Answers.object(http.text());
    JsonObject error = Answers.part(body, "error");
    String status = Objects.requireNonNullElse(Answers.text(error, "status"), "");
    return new V1Answer(
        http,
        Answers.text(body, "name"),
        Objects.requireNonNullElse(detail(error), status),
        Answers.text(error, "message"),
        isOfDevice(error));
  }

  private static String detail(JsonObject error) {
    return Answers.parts(error, "details")
        .map(detail -> Answers.text(detail, "errorCode"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** As google.rpc.QuotaFailure says. */
  private static boolean isOfDevice(JsonObject error) {
    return Answers.parts(error, "details")
        .flatMap(detail -> Answers.parts(detail, "violations"))
        .map(violation -> Answers.text(violation, "subject"))
        .anyMatch(subject -> subject != null && subject.startsWith("device"));
  }

  /** A page of a proxy is no answer, whatever its status. */
  boolean isTaken() {
    return http.isTaken() && name != null;
  }

  /** A key for another push service that FCM lacks is no fault of ours. */
  boolean isAboutTheToken() {
    return http.status() == UNAUTHORIZED && !code.equals("THIRD_PARTY_AUTH_ERROR");
  }

  /**
   * Why it was not taken.
   *
   * @param secrets what must not be in the words
   */
  GatewayRefusal refusal(Instant now, String... secrets) {
    String words = words(secrets);
    return switch (code) {
      case UNREGISTERED -> GatewayRefusal.gone(words);
      case "INVALID_ARGUMENT", "SENDER_ID_MISMATCH", "THIRD_PARTY_AUTH_ERROR" ->
          GatewayRefusal.refused(words);
      case "QUOTA_EXCEEDED", "RESOURCE_EXHAUSTED" -> throttled(words, now);
      case "INTERNAL" -> GatewayRefusal.down(words);
      default -> byStatus(words, now);
    };
  }

  private GatewayRefusal throttled(String words, Instant now) {
    GatewayRefusal busy = Throttle.busy(http, words, now);
    return isOfDevice ? GatewayRefusal.unreached(busy.after().orElse(null), words) : busy;
  }

  /** What is not there or not allowed is how the gateway is set up, and no word of the device. */
  private GatewayRefusal byStatus(String words, Instant now) {
    return switch (http.status()) {
      case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, GONE -> GatewayRefusal.down(words);
      case Throttle.TOO_MANY -> Throttle.busy(http, words, now);
      default ->
          code.isEmpty() && http.status() < SERVER_ERROR
              ? GatewayRefusal.down(words)
              : HttpAnswers.refusal(http, words, now);
    };
  }

  private String words(String... secrets) {
    if (http.isTaken()) {
      return "FCM answered " + http.status() + " without the name of a message.";
    }
    String said =
        http.status()
            + (code.isEmpty() ? "" : " " + code)
            + (message == null ? "" : ": " + message);
    return what() + " (" + Answers.words(said, secrets) + ").";
  }

  private String what() {
    return switch (http.status()) {
      case UNAUTHORIZED -> "FCM does not accept the access token of the service account";
      case FORBIDDEN -> "FCM does not let the service account send this";
      case NOT_FOUND ->
          code.equals(UNREGISTERED)
              ? "FCM knows the registration no more"
              : "FCM has nothing at the endpoint, or no such project";
      default -> "FCM did not take it";
    };
  }
}
