package org.muster.simulator.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/**
 * A generic alert (TS §9).
 *
 * @param type its type
 * @param source the node concerned; empty for none
 * @param target a further node; empty for none
 * @param mark how grave it is; empty: informational
 * @param dataType the type of its data; there when data are
 * @param data its data; empty for none
 */
public record Alert(
    String type,
    Optional<String> source,
    Optional<String> target,
    Optional<String> mark,
    Optional<String> dataType,
    Optional<JsonObject> data) {

  /**
   * An informational alert whose data are JSON.
   *
   * @param type its type
   * @param source the node concerned; empty for none
   * @param data its data; empty for none
   */
  public Alert(String type, Optional<String> source, Optional<JsonObject> data) {
    this(
        type,
        source,
        Optional.empty(),
        Optional.empty(),
        data.map(json -> "application/json"),
        data);
  }

  /** The alert of a session the client opens by itself (TS §4.3). */
  public static Alert clientInitiated() {
    return new Alert("urn:oma:at:dm:2.0:ClientInitiatedMgmt", Optional.empty(), Optional.empty());
  }

  /** The alert of the first session after a bootstrap (TS §4.3). */
  public static Alert bootstrapComplete() {
    return new Alert("urn:oma:at:dm:2.0:BootstrapComplete", Optional.empty(), Optional.empty());
  }

  /**
   * The alert of a session that answers a notification (TS §4.3).
   *
   * @param notificationId the notification's id
   * @return the alert with the id as {@code NOTIFICATION-ID}
   */
  public static Alert serverInitiated(Optional<Integer> notificationId) {
    return new Alert(
        "urn:oma:at:dm:2.0:ServerInitiatedMgmt",
        Optional.empty(),
        notificationId.map(id -> JsonText.object().add("NOTIFICATION-ID", id).build()));
  }

  /**
   * The completion of an EXEC that was answered 202 (TS §9).
   *
   * @param type the type the management object defines for it
   * @param source the executed node
   * @param resultCode the final code
   * @return the alert with the code as {@code ResultCode}
   */
  public static Alert completion(String type, String source, int resultCode) {
    JsonObject data = JsonText.object().add("ResultCode", resultCode).build();
    return new Alert(type, Optional.of(source), Optional.of(data));
  }

  JsonObject toJson() {
    JsonObjectBuilder json = JsonText.object().add("AlertType", type);
    source.ifPresent(uri -> json.add("SourceURI", uri));
    target.ifPresent(uri -> json.add("TargetURI", uri));
    mark.ifPresent(word -> json.add("Mark", word));
    dataType.ifPresent(name -> json.add("DataType", name));
    data.ifPresent(value -> json.add("Data", value));
    return json.build();
  }
}
