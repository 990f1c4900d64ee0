package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** The table of what devices come to, in {@code docs/access.md}: the server does as it says. */
@OnTheServer
class DeviceAccessTableIT {

  private static final String END = "{\"CMD\":[[\"END\"]]}";
  private static final String CONTENT = "/repository/{content}";
  private static final String OF_ANOTHER = "/repository/{content for another}";

  private static String operator;
  private static LockstepDevice quarantined;

  private final Operator everybody = new Operator();

  @BeforeAll
  static void a_device_waits_for_an_operator() {
    operator = Accounts.with("operator");
    String id = ServerUnderTest.NEWCOMERS + ThreadLocalRandom.current().nextLong(1L << 40);
    quarantined = LockstepDevice.with(id, new Credentials(id, "secret"));
    quarantined.opens().isDismissed();
  }

  @AfterAll
  static void it_is_turned_away() {
    DeviceCallers.block(quarantined);
  }

  @TestFactory
  Stream<DynamicTest> every_device_is_answered_as_the_table_says() {
    assertThat(AccessRow.ofDevices()).hasSizeGreaterThan(10);
    return AccessRow.ofDevices().stream()
        .map(row -> dynamicTest(row.name(), () -> assertThat(tried(row)).isEqualTo(row.cells())));
  }

  private Map<String, String> tried(AccessRow row) {
    DeviceCallers callers = new DeviceCallers(quarantined, operator);
    everybody.queues(callers.right(), get(DEV_ID));
    if (row.more().contains("application/vnd.oma.dm.response+json")) {
      callers.right().opens().isAsked(get(DEV_ID));
    }
    Map<String, String> found = new LinkedHashMap<>();
    callers.speaking().forEach((column, caller) -> found.put(column, word(asks(caller, row))));
    return found;
  }

  private Answer asks(Api caller, AccessRow row) {
    String path = path(row.path());
    if (row.more().isEmpty()) {
      return caller.send(row.method(), path, Map.of(), new byte[0]);
    }
    return caller.send(
        row.method(),
        path,
        Map.of("Content-Type", row.more().get(0)),
        row.more().get(1).getBytes(StandardCharsets.UTF_8));
  }

  /** A content is there once for each who asks. */
  private String path(String template) {
    if (template.equals(CONTENT)) {
      return Api.path(everybody.deposits("text/plain", "x"));
    }
    if (template.equals(OF_ANOTHER)) {
      String another = Api.encoded(LockstepDevice.registered().id());
      return Api.path(everybody.depositsWith("?device=" + another, "text/plain", "x"));
    }
    return template.replaceAll("\\{\\w+}", "nobody");
  }

  private static String word(Answer answer) {
    return answer.status() == 200 && answer.text().equals(END)
        ? "END"
        : String.valueOf(answer.status());
  }
}
