package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.it.lockstep.Api;

/** A push gateway that a test sets up, under a name of its own, and takes away again. */
final class Gateway implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Api api = Api.asAdministrator();
  private final String name;

  private Gateway(String name) {
    this.name = name;
  }

  /** One of a kind with these settings. */
  static Gateway of(String kind, Map<String, String> settings) {
    return as(kind, form(kind, settings));
  }

  /** One of a kind as this form says. */
  static Gateway as(String kind, JsonObjectBuilder form) {
    Gateway gateway = new Gateway(kind + "-" + COUNT.incrementAndGet());
    gateway.isSet(form.build());
    return gateway;
  }

  /** The form of a gateway as the API takes it. */
  static JsonObjectBuilder form(String kind, Map<String, String> settings) {
    JsonObjectBuilder values = Json.createObjectBuilder();
    settings.forEach(values::add);
    return Json.createObjectBuilder().add("kind", kind).add("settings", values);
  }

  /** Changes it. */
  void isSet(JsonObject form) {
    var answer = api.put(path(), form.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  String name() {
    return name;
  }

  String path() {
    return "/api/v1/gateways/" + name;
  }

  /** A push address of this gateway. */
  JsonObject address(String where) {
    return Json.createObjectBuilder().add("channel", name).add("address", where).build();
  }

  /** As the API shows it. */
  JsonObject shown() {
    return api.read(path());
  }

  @Override
  public void close() {
    assertThat(api.delete(path()).status()).isEqualTo(204);
  }
}
