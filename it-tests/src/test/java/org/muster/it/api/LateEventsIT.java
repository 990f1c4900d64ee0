package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** What was told early and committed late is skipped by nobody. */
@OnTheServer
class LateEventsIT {

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Deployment(testable = false)
  static WebArchive a_transaction_that_takes_its_time() {
    return ShrinkWrap.create(WebArchive.class, "late.war").addClass(LateServlet.class);
  }

  @Test
  void what_is_committed_late_has_a_later_place() throws Exception {
    LockstepDevice early = LockstepDevice.registered();
    LockstepDevice late = LockstepDevice.registered();
    String begin = api.read("/api/v1/events?limit=1").getString("next");
    String administrator =
        new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD).asBasic();
    try (EventReader reader = EventReader.opens(administrator, "?after=" + begin, null)) {
      CompletableFuture<Answer> telling =
          CompletableFuture.supplyAsync(() -> api.post("/late/late", told(late)));
      api.get("/late/late");
      operator.queues(early, get(DEV_ID));
      reader.sees("the one that was told later", events -> isAbout(events, early));
      assertThat(isAbout(reader.events(), late)).isFalse();

      api.delete("/late/late");

      assertThat(telling.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
      reader.sees("the one that was committed late", events -> isAbout(events, late));
      assertThat(place(reader.events(), late)).isGreaterThan(place(reader.events(), early));
    }
  }

  private static boolean isAbout(List<JsonObject> events, LockstepDevice device) {
    return events.stream().anyMatch(event -> event.getString("subject").equals(device.id()));
  }

  private static long place(List<JsonObject> events, LockstepDevice device) {
    return events.stream()
        .filter(event -> event.getString("subject").equals(device.id()))
        .mapToLong(event -> Long.parseLong(event.getString("id")))
        .findFirst()
        .orElseThrow();
  }

  private static String told(LockstepDevice device) {
    return """
    [{"type":"org.muster.device.registered","subject":"%s","time":"2026-11-29T00:00:00Z",\
    "data":{"device":"%s"}}]\
    """
        .formatted(device.id(), device.id());
  }
}
