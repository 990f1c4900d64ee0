package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.PushService;
import org.muster.simulator.sms.SmsCentre;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/** An SMS centre with the telephones of a test, and the gateway that binds to it. */
final class SmsPhones implements AutoCloseable {

  static final String SYSTEM_ID = "muster-it";
  static final String PASSWORD = "s3cr3t-7";

  private static final int PATIENCE_SECONDS = 60;

  private final SmsCentre centre;
  private final Gateway gateway;
  private final Map<String, BlockingQueue<byte[]>> inboxes = new ConcurrentHashMap<>();

  private SmsPhones(SmsCentre centre, Map<String, String> settings) {
    this.centre = centre;
    this.gateway = Gateway.of("smpp", settings);
  }

  /** A centre that the server is bound to. */
  static SmsPhones bound() {
    SmsPhones phones = with(Map.of());
    phones.seesHealth("UP");
    return phones;
  }

  /** A centre that the server may bind to, or not. */
  static SmsPhones with(Map<String, String> settings) {
    try {
      SmsCentre centre = SmsCentre.open("127.0.0.1", 0, SYSTEM_ID, PASSWORD);
      Map<String, String> all =
          new HashMap<>(
              Map.of("hosts", centre.address(), "systemId", SYSTEM_ID, "password", PASSWORD));
      all.putAll(settings);
      return new SmsPhones(centre, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SmsCentre centre() {
    return centre;
  }

  Gateway gateway() {
    return gateway;
  }

  /** A number that nobody else has. */
  static String anyNumber() {
    return "+999%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
  }

  /** A number of this centre. */
  String number() {
    String number = anyNumber();
    BlockingQueue<byte[]> inbox = new LinkedBlockingQueue<>();
    inboxes.put(number, inbox);
    centre.serve(number, inbox::add);
    return number;
  }

  /** A device that is reached by short message, and then in other ways. */
  LockstepDevice device(String number, PushService... others) {
    JsonArrayBuilder ways = Json.createArrayBuilder().add(gateway.address(number));
    for (PushService other : others) {
      ways.add(Json.createObjectBuilder().add("channel", "http").add("address", other.url()));
    }
    return LockstepDevice.reachedAt(ways);
  }

  /** Waits for the next notification to a number, which must bear the right signature. */
  Notification delivers(String number) {
    try {
      byte[] package0 = inboxes.get(number).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(package0).as("a notification to %s", number).isNotNull();
      Notification notification = Notification.read(package0);
      PushService.verify(notification);
      return notification;
    } catch (UnreadablePackage e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many notifications to a number were not looked at yet. */
  int waiting(String number) {
    return inboxes.get(number).size();
  }

  /** Waits until as many messages at a time have waited for the centre's answer. */
  void seesUnanswered(int messages) {
    Awaitility.await(messages + " without an answer")
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .until(() -> centre.mostAtOnce() >= messages);
  }

  /** Waits until the gateway does so; returns what is said of it. */
  String seesHealth(String state) {
    return Awaitility.await("health " + state)
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> gateway.shown().getJsonObject("health"),
            health -> health.getString("state").equals(state))
        .getString("words");
  }

  /** As the API shows it. */
  JsonObject shown() {
    return gateway.shown();
  }

  @Override
  public void close() {
    gateway.close();
    try {
      centre.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
