package org.muster.fcm;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.muster.gateway.Parcel;
import org.muster.kernel.JsonText;

/** A notification as a cloud takes it: the bytes in base64 under the key {@code SMS}. */
final class Message {

  private static final String KEY = "SMS";

  /** Clouds keep nothing for longer than four weeks. */
  private static final Duration LONGEST = Duration.ofDays(28);

  private Message() {}

  /** As FCM HTTP v1 takes it. */
  static JsonObject v1(Parcel parcel, Instant now) {
    return JsonText.object()
        .add(
            "message",
            JsonText.object()
                .add("token", parcel.address())
                .add("data", data(parcel))
                .add(
                    "android",
                    JsonText.object()
                        .add("priority", "HIGH")
                        .add("ttl", seconds(parcel, now) + "s")))
        .build();
  }

  /** As GCM took it. */
  static JsonObject legacy(Parcel parcel, Instant now) {
    return JsonText.object()
        .add("registration_ids", JsonText.array().add(parcel.address()))
        .add("data", data(parcel))
        .add("priority", "high")
        .add("time_to_live", seconds(parcel, now))
        .build();
  }

  private static JsonObject data(Parcel parcel) {
    return JsonText.object()
        .add(KEY, Base64.getEncoder().encodeToString(parcel.package0()))
        .build();
  }

  private static long seconds(Parcel parcel, Instant now) {
    long left = Duration.between(now, parcel.expiresAt()).toSeconds();
    return Math.max(0, Math.min(left, LONGEST.toSeconds()));
  }
}
