package org.muster.simulator.cloud;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.muster.simulator.json.JsonText;

/**
 * What the cloud answers.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param retryAfter for the header of that name; null for none
 */
record CloudAnswer(int status, JsonObject body, String retryAfter) {

  static CloudAnswer ok(JsonObjectBuilder body) {
    return new CloudAnswer(200, body.build(), null);
  }

  /** An error as Google's services say it. */
  static CloudAnswer error(int status, String word, String message) {
    return new CloudAnswer(
        status, JsonText.object().add("error", said(status, message, word)).build(), null);
  }

  /** The same with FCM's own word. */
  static CloudAnswer error(CloudTrouble trouble, String word) {
    JsonObjectBuilder detail =
        JsonText.object()
            .add("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError")
            .add("errorCode", trouble.code());
    JsonObjectBuilder error =
        said(trouble.status(), trouble.message(), word)
            .add("details", JsonText.array().add(detail));
    return new CloudAnswer(
        trouble.status(), JsonText.object().add("error", error).build(), trouble.retryAfter());
  }

  private static JsonObjectBuilder said(int status, String message, String word) {
    return JsonText.object().add("code", status).add("message", message).add("status", word);
  }
}
