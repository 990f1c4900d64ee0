package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/**
 * Streams of events: without a gap, taken up where they were left, and no more than one may see.
 */
@OnTheServer
class EventStreamsIT {

  private static final String ADMINISTRATOR =
      new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD).asBasic();

  private final Operator operator = new Operator();
  private final Api administrator = Api.asAdministrator();

  @Test
  void a_stream_is_taken_up_where_it_was_left() {
    LockstepDevice device = LockstepDevice.registered();
    String query = "?device=" + Api.encoded(device.id());
    String last;
    try (EventReader reader = EventReader.opens(ADMINISTRATOR, query, null)) {
      assertThat(reader.status()).isEqualTo(200);
      assertThat(reader.contentType()).startsWith("text/event-stream");
      operator.queues(device, get(DEV_ID));
      reader.sees(1);
      assertThat(reader.types()).containsExactly("command.queued");
      last = reader.lastId();
    }
    operator.queuesAll(device, get(DEV_ID), get(DEV_ID));

    try (EventReader reader = EventReader.opens(ADMINISTRATOR, query, last)) {
      reader.sees(2);
      operator.queues(device, get(DEV_ID));
      reader.sees(3);

      assertThat(reader.types()).hasSize(3).containsOnly("command.queued");
      assertThat(reader.events()).isEqualTo(eventsOf(device).subList(2, 5));
    }
  }

  @Test
  void nothing_is_skipped_while_transactions_overlap() throws Exception {
    List<LockstepDevice> devices =
        IntStream.range(0, 6).mapToObj(i -> LockstepDevice.registered()).toList();
    String begin = administrator.read("/api/v1/events?limit=1").getString("next");
    ExecutorService many = Executors.newFixedThreadPool(devices.size());
    try (EventReader reader = EventReader.opens(ADMINISTRATOR, "?after=" + begin, null)) {
      List<Future<?>> running = new ArrayList<>();
      for (LockstepDevice device : devices) {
        running.add(
            many.submit(
                () -> {
                  for (int i = 0; i < 10; i++) {
                    String id = operator.queues(device, get(DEV_ID));
                    assertThat(operator.cancels(id)).isEqualTo(204);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get(60, TimeUnit.SECONDS);
      }
      reader.sees(
          "all that was cancelled",
          all -> types(all, devices).filter("command.cancelled"::equals).count() == 60);

      List<Long> ids =
          reader.events().stream().map(event -> Long.parseLong(event.getString("id"))).toList();
      long first = Long.parseLong(begin) + 1;
      assertThat(ids).isEqualTo(LongStream.range(first, first + ids.size()).boxed().toList());
      for (LockstepDevice device : devices) {
        assertThat(types(reader.events(), List.of(device)))
            .hasSize(20)
            .startsWith("command.queued", "command.cancelled", "command.queued")
            .endsWith("command.cancelled");
      }
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void a_stream_has_what_its_reader_may_see() {
    String group = Accounts.anyName();
    LockstepDevice own = LockstepDevice.registered();
    LockstepDevice other = LockstepDevice.registered();
    administrator.patch(own.path(), "{\"groups\":[\"%s\"]}".formatted(group));
    String limited = signed(Accounts.limited("viewer", group));
    try (EventReader reader = EventReader.opens(limited, "", null)) {
      operator.queues(other, get(DEV_ID));
      operator.queues(own, get(DEV_ID));
      reader.sees(1);
      assertThat(reader.events()).allMatch(event -> event.getString("subject").equals(own.id()));

      administrator.patch(own.path(), "{\"groups\":[]}");
      operator.queues(own, get(DEV_ID));
      administrator.patch(other.path(), "{\"groups\":[\"%s\"]}".formatted(group));
      operator.queues(other, get(DEV_ID));
      reader.sees(2);
    }

    Api api = Accounts.signedBy(Accounts.limited("viewer", group));
    assertThat(api.get("/api/v1/events?limit=500").text())
        .contains(other.id())
        .doesNotContain(own.id());
    assertThat(api.read(path(own, "")).getJsonArray("items")).isEmpty();
  }

  @Test
  void a_stream_ends_with_the_token_that_opened_it() {
    String owner = Accounts.with("operator");
    Api person = Accounts.signedBy(owner);
    Answer made =
        person.post("/api/v1/tokens", "{\"name\":\"ci\",\"permissions\":[\"event.read\"]}");
    String token = "Bearer " + Api.json(made).getString("token");
    try (EventReader reader = EventReader.opens(token, "", null);
        EventReader other = EventReader.opens(signed(owner), "", null)) {
      LockstepDevice device = LockstepDevice.registered();
      reader.sees("the device", all -> types(all, List.of(device)).findAny().isPresent());
      String id =
          person.read("/api/v1/tokens").getJsonArray("items").getJsonObject(0).getString("id");

      assertThat(person.delete("/api/v1/tokens/" + id).status()).isEqualTo(204);

      reader.seesItsEnd();
      LockstepDevice later = LockstepDevice.registered();
      other.sees("the other device", all -> types(all, List.of(later)).findAny().isPresent());
      administrator.patch("/api/v1/operators/" + owner, "{\"disabled\":true}");
      other.seesItsEnd();
    }
  }

  @Test
  void nobody_has_more_streams_than_they_may() {
    String account = signed(Accounts.with("viewer"));
    List<EventReader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        readers.add(EventReader.opens(account, "", null));
      }
      assertThat(readers).allMatch(reader -> reader.status() == 200);

      readers.add(EventReader.opens(account, "", null));

      assertThat(readers.get(10).status()).isEqualTo(429);
    } finally {
      readers.forEach(EventReader::close);
    }
  }

  @Test
  void curl_follows_the_events() throws Exception {
    String begin = administrator.read("/api/v1/events?limit=1").getString("next");
    LockstepDevice device = LockstepDevice.registered();
    Process curl =
        new ProcessBuilder(
                "curl",
                "-sSN",
                "--max-time",
                "10",
                "-u",
                "admin:" + ServerUnderTest.ADMINISTRATOR_PASSWORD,
                "-H",
                "Accept: text/event-stream",
                ServerUnderTest.at(
                        "/api/v1/events?after=%s&device=%s"
                            .formatted(begin, Api.encoded(device.id())))
                    .toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("\nid: ").contains("\ndata: {\"specversion\":\"1.0\"");
    assertThat(said).contains("org.muster.device.registered");
  }

  private List<JsonObject> eventsOf(LockstepDevice device) {
    return administrator.read(path(device, "")).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static String path(LockstepDevice device, String more) {
    return "/api/v1/events?device=" + Api.encoded(device.id()) + more;
  }

  private static java.util.stream.Stream<String> types(
      List<JsonObject> events, List<LockstepDevice> devices) {
    List<String> ids = devices.stream().map(LockstepDevice::id).toList();
    return EventReader.types(
        events.stream().filter(event -> ids.contains(event.getString("subject", ""))))
        .stream();
  }

  private static String signed(String account) {
    return new Credentials(account, Accounts.PASSWORD).asBasic();
  }
}
