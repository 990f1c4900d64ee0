package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.factory.CloudTerms;

/** A registered device of the simulator that a cloud can reach. */
final class CloudDevice implements AutoCloseable {

  private static final byte[] SECRET = "cloud-secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "cloud-nonce".getBytes(StandardCharsets.US_ASCII);

  private final LockstepDevice registered = LockstepDevice.registered();
  private final VirtualDevice virtual;
  private final String registrationId;

  private CloudDevice(CloudService cloud, String parameters) {
    virtual =
        VirtualDevice.named(registered.id())
            .at(ServerUnderTest.at("/dm"))
            .signedInAs(registered.credentials().username(), registered.credentials().password())
            .withPushSecret(SECRET, DATA)
            .servedBy("muster")
            .registeringWith(
                new CloudTerms(
                    ServerUnderTest.at("/push/register"),
                    ServerUnderTest.at("/push/unregister"),
                    parameters))
            .build();
    registrationId = cloud.registers(virtual);
    isPushed(Json.createObjectBuilder());
  }

  /** One that its server knows no address of, and that was told to register with a gateway. */
  static CloudDevice of(CloudService cloud, Gateway gateway) {
    return new CloudDevice(cloud, "tenant=7&gateway=" + gateway.name());
  }

  /** One that its server knows no address of. */
  static CloudDevice of(CloudService cloud) {
    return new CloudDevice(cloud, "");
  }

  /** It tells its server, which must be content. */
  CloudDevice registers() {
    return registers(registrationId);
  }

  /** The same with another id. */
  CloudDevice registers(String id) {
    try {
      var answer = virtual.registers(id);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.text()).isEmpty();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It takes back what it told its server. */
  void unregisters() {
    try {
      assertThat(virtual.unregisters(registrationId).status()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operator enters these addresses. */
  CloudDevice isReachedAt(JsonArrayBuilder addresses) {
    isPushed(Json.createObjectBuilder().add("addresses", addresses));
    return this;
  }

  private void isPushed(JsonObjectBuilder push) {
    push.add("secret", Base64.getEncoder().encodeToString(SECRET))
        .add("data", Base64.getEncoder().encodeToString(DATA));
    var answer =
        Api.asAdministrator()
            .patch(
                registered.path(), Json.createObjectBuilder().add("push", push).build().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** As the operator and the API know it. */
  LockstepDevice registered() {
    return registered;
  }

  /** What the cloud knows it by. */
  String registrationId() {
    return registrationId;
  }

  /** As it is. */
  VirtualDevice virtual() {
    return virtual;
  }

  /** Its addresses in their order, each as channel, address and source. */
  List<String> addresses() {
    JsonObject push = Api.asAdministrator().read(registered.path()).getJsonObject("push");
    return push == null || !push.containsKey("addresses")
        ? List.of()
        : push.getJsonArray("addresses").getValuesAs(JsonObject.class).stream()
            .map(
                one ->
                    one.getString("channel")
                        + " "
                        + one.getString("address")
                        + " "
                        + one.getString("source"))
            .toList();
  }

  @Override
  public void close() {
    try {
      virtual.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
