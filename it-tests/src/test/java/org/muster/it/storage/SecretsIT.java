package org.muster.it.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/**
 * A device delivers a secret in every way there is: it is in no answer of the API, in no row and in
 * no line of the log afterwards.
 */
@OnTheServer
class SecretsIT {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2//";
  private static final String SECRET = ACCOUNT + "Auth/Noti/Secret";

  private final String marker = "marker-" + UUID.randomUUID();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Deployment(testable = false)
  static WebArchive a_look_at_all_rows() {
    return ShrinkWrap.create(WebArchive.class, "rows.war").addClass(RowsServlet.class);
  }

  @Test
  void the_search_finds_what_is_there() {
    String id = operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID)).answers(with(text(marker))).isDismissed();
    operator.sees(id, "SUCCEEDED");

    assertThat(columns()).contains("exchange.request_body", "queued_command.data");
    assertThat(shown()).contains(marker);
  }

  @Test
  void what_gets_bring_is_not_kept_where_it_is_secret() {
    List<Command> gets =
        List.of(
            get(SECRET),
            get(ACCOUNT + "Auth/Noti/Data"),
            get(ACCOUNT),
            get("urn:oma:mo:oma-dm-dmacc:1.2/*/"),
            get("urn:vendor:mo:wlan:1.0//"));
    List<String> ids = operator.queuesAll(device, gets.toArray(Command[]::new));

    device
        .opens()
        .isAsked(gets.toArray(Command[]::new))
        .answers(
            with(text(marker)),
            with(new Payload("application/octet-stream", bytes(marker))),
            with(account("")),
            with(account("")),
            with(
                nodes(
                    "[{\"MOData\":{\"W\":{\"AP\":{\"Pass\\u0077ord\":\"%s\"}}}}]"
                        .formatted(marker))))
        .isDismissed();

    ids.forEach(id -> operator.sees(id, "SUCCEEDED"));
    isNowhere();
    assertThat(shown()).contains("***", "free");
  }

  @Test
  void what_is_delivered_is_not_kept_where_it_is_secret() {
    String postSlot = operator.opensSlot();
    String putSlot = operator.opensSlot();
    String subSlot =
        Api.json(api.post("/api/v1/repository/slots?standing=true", "{}")).getString("uri");
    Command[] commands = {
      Command.of("HPOST", postSlot, ACCOUNT),
      Command.of("HPUT", putSlot, SECRET),
      Command.of("SUB", subSlot, ACCOUNT)
    };
    List<String> ids = operator.queuesAll(device, commands);
    Conversation conversation = device.opens().isAsked(commands);
    delivers("POST", postSlot, account(""));
    delivers("PUT", putSlot, text(marker));
    conversation.answers(done(), done(), done()).isDismissed();
    ids.forEach(id -> operator.sees(id, "SUCCEEDED"));
    delivers("PUT", subSlot, account(""));

    isNowhere();
  }

  @Test
  void what_comes_unasked_is_not_kept_where_it_is_secret() {
    String tree =
        "{\"MgmtTree\":[{\"MOData\":{\"DMAcc\":{\"Auth\":{\"Noti\":{\"Data\":\"%s\","
            + "\"Secret\":\"%s\"}}}}}],\"Alert\":[{\"AlertType\":\"x:1\",\"SourceURI\":\"%s\","
            + "\"Data\":{\"Value\":\"%s\"}},{\"AlertType\":\"x:2\",\"Data\":{\"PIN\":\"%s\"}}]}";
    operator.queues(device, get(DEV_ID));
    Conversation conversation =
        device.opensWith(tree.formatted(marker, marker, SECRET, marker, marker));

    conversation
        .reports(
            List.of(Outcome.with(text("1"))),
            new Alert(
                "x:3",
                Optional.of(ACCOUNT),
                Optional.of(
                    jakarta.json.Json.createObjectBuilder().add("Passphrase", marker).build())))
        .isDismissed();

    operator.seesAlerts(device, 3);
    isNowhere();
  }

  @Test
  void what_cannot_be_read_is_refused_without_being_repeated() {
    operator.queues(device, get(DEV_ID));
    device
        .opens()
        .reports("{\"Status\":[{\"sc\":200}],\"Secret\":" + marker + "}")
        .reports("{\"Secret\":\"" + marker + "\",\"Status\":[{\"sc\":200}]");

    assertThat(api.read(device.path() + "/incidents").getJsonArray("items")).isNotEmpty();
    isNowhere();
  }

  @Test
  void what_a_task_reads_is_not_kept_where_it_is_secret() {
    String task = begins("{\"verb\":\"read\",\"uri\":\"" + SECRET + "\"}");
    device.opens().isAsked(get(SECRET)).answers(with(text(marker))).isDismissed();
    sees(task, "SUCCEEDED");

    isNowhere();
  }

  @ParameterizedTest
  @CsvSource({"'', SUCCEEDED", "-other, FAILED"})
  void what_a_task_writes_is_compared_and_not_kept(String more, String end) {
    String task =
        begins(
            "{\"verb\":\"write\",\"uri\":\"%s\",\"value\":\"%s\",\"verify\":true}"
                .formatted(SECRET, encoded()));
    isNowhere();

    Conversation conversation = device.opens();
    String content = conversation.asked().get(0).words().get(1);
    Answer fetched = Api.anonymously().get(URI.create(content).getPath());
    assertThat(fetched.text()).isEqualTo(marker);
    conversation
        .answers(done())
        .isAsked(get(SECRET))
        .answers(with(new Payload("application/octet-stream", bytes(marker + more))))
        .isDismissed();

    sees(task, end);
    isNowhere();
  }

  @Test
  void a_device_that_is_gone_takes_no_secret_into_the_record() {
    operator.queues(device, get(SECRET));
    device.opens().isAsked(get(SECRET));
    device.opens().isAsked(get(SECRET)).answers(status(404)).isDismissed();

    isNowhere();
  }

  private Payload account(String name) {
    return nodes(
        ("[{\"MOData\":{\"DMAcc\":{\"Name\":\"free\",\"Auth\":{\"Noti\":{\"Type\":0,\"Data\":\"%s\","
                + "\"Secret\":\"%s\"},\"Trsp\":{\"Data\":\"%s\",\"Secret\":\"%s\"}}}},"
                + "\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2/%s/\"}]")
            .formatted(marker, marker, marker, marker, name));
  }

  private void delivers(String method, String slot, Payload data) {
    Answer answer =
        Api.anonymously()
            .send(
                method,
                URI.create(slot).getPath(),
                Map.of("Content-Type", data.mediaType()),
                data.bytes());
    assertThat(answer.status()).isEqualTo(204);
  }

  private void isNowhere() {
    assertThat(columns()).isEmpty();
    assertThat(shown()).doesNotContain(marker, encoded());
    assertThat(ServerUnderTest.log()).doesNotContain(marker, encoded());
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(bytes(marker));
  }

  /** The columns that have it, as {@code table.column} in lower case. */
  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (String text : List.of(marker, encoded())) {
      List<String> found =
          Api.anonymously()
              .get("/rows/columns?text=" + Api.encoded(text))
              .text()
              .toLowerCase()
              .lines()
              .toList();
      assertThat(found).last().isEqualTo("looked");
      columns.addAll(found.subList(0, found.size() - 1));
    }
    return columns;
  }

  /** Everything that the API says of the device, its sessions, commands and tasks. */
  private String shown() {
    StringBuilder all = new StringBuilder();
    for (String list :
        List.of(
            "", "/commands", "/tasks", "/tree", "/tree/history", "/tree/rights", "/incidents")) {
      all.append(api.read(device.path() + list));
    }
    for (String object : List.of("urn:oma:mo:oma-dm-dmacc:1.2", "urn:vendor:mo:wlan:1.0")) {
      all.append(api.read(device.path() + "/tree/nodes?object=" + object));
    }
    String of = "?device=" + Api.encoded(device.id());
    all.append(api.read("/api/v1/alerts" + of)).append(api.read("/api/v1/notifications" + of));
    eachOf(device.path() + "/commands", "/api/v1/commands/", all);
    eachOf(device.path() + "/tasks", "/api/v1/tasks/", all);
    eachOf("/api/v1/sessions" + of, "/api/v1/sessions/", all);
    return all.toString();
  }

  private void eachOf(String list, String one, StringBuilder all) {
    api.read(list).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> api.read(one + item.getString("id")))
        .forEach(all::append);
  }

  private String begins(String step) {
    Answer begun =
        api.post(
            device.path() + "/tasks",
            "{\"steps\":[" + step + "],\"notify\":false,\"override\":true}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun).getString("id");
  }

  private void sees(String task, String state) {
    Awaitility.await("task " + task + " " + state)
        .until(() -> api.read("/api/v1/tasks/" + task).getString("state"), state::equals);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
