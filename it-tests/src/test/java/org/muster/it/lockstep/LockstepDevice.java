package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Package1;

/** A registered device that does one step at a time. */
public final class LockstepDevice {

  private static final HttpLines LINES = new HttpLines();

  private final String id;
  private final Credentials credentials;

  private LockstepDevice(String id, Credentials credentials) {
    this.id = id;
    this.credentials = credentials;
  }

  /** A device that nobody can wake. */
  public static LockstepDevice registered() {
    return registered(anyId());
  }

  /** The same under a DevID of its own choice. */
  public static LockstepDevice registered(String id) {
    return register(id, Json.createObjectBuilder());
  }

  /** A device that is woken by a Push Service. */
  public static LockstepDevice wokenBy(PushService pushService) {
    return register(anyId(), Json.createObjectBuilder().add("push", pushService.asPushAddress()));
  }

  /** A device that can be reached on several ways: a JSON array of push addresses. */
  public static LockstepDevice reachedAt(JsonArrayBuilder addresses) {
    return register(
        anyId(),
        Json.createObjectBuilder().add("push", PushService.secrets().add("addresses", addresses)));
  }

  /** A device that got its credentials in some other way. */
  public static LockstepDevice with(String id, Credentials credentials) {
    return new LockstepDevice(id, credentials);
  }

  private static LockstepDevice register(String id, JsonObjectBuilder form) {
    Answer answer =
        Api.asAdministrator().post("/api/v1/devices", form.add("id", id).build().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonObject generated = Api.json(answer).getJsonObject("credentials");
    return new LockstepDevice(
        id, new Credentials(generated.getString("username"), generated.getString("password")));
  }

  /** A DevID that no device has. */
  public static String anyId() {
    return "IMEI:"
        + ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 999_999_999_999_999L);
  }

  /** Its DevID. */
  public String id() {
    return id;
  }

  /** What it shows at the door. */
  public Credentials credentials() {
    return credentials;
  }

  /** Its path in the API. */
  public String path() {
    return "/api/v1/devices/" + Api.encoded(id);
  }

  /** Comes of its own accord (Package#1). */
  public Conversation opens() {
    return opensWith(Alert.clientInitiated());
  }

  /** Comes because it was notified (Package#1). */
  public Conversation opensFor(int notificationId) {
    return opensWith(Alert.serverInitiated(Optional.of(notificationId)));
  }

  /** Comes with these alerts (Package#1). */
  public Conversation opensWith(Alert... alerts) {
    return opensWith(new Package1(List.of(alerts), Optional.empty()).toJson());
  }

  /** Comes with a Package#1 of the test's own wording. */
  public Conversation opensWith(String package1) {
    return opensAt("/dm", package1);
  }

  /** Comes to another endpoint of the server with these alerts. */
  public Conversation opensAt(String path, Alert... alerts) {
    return opensAt(path, new Package1(List.of(alerts), Optional.empty()).toJson());
  }

  private Conversation opensAt(String path, String package1) {
    Conversation conversation = new Conversation(connection(ServerUnderTest.at(path)));
    conversation.initiates(package1);
    return conversation;
  }

  /** Sends a Package#1 and shows what came back, whatever it is. */
  public Answer initiates(String package1) {
    try {
      return connection().initiate(package1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends anything to the DM endpoint and shows what came back, whatever it is. */
  public Answer sends(String contentType, byte[] body) {
    try {
      return connection().respond(contentType, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DeviceConnection connection() {
    return connection(ServerUnderTest.at("/dm"));
  }

  /** A connection of this device to an endpoint. */
  public DeviceConnection connection(URI endpoint) {
    return new DeviceConnection(endpoint, id, credentials, LINES);
  }

  @Override
  public String toString() {
    return id;
  }
}
