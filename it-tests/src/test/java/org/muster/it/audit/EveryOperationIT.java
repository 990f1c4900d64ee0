package org.muster.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muster.it.letter.PoisonServlet;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;

/** Whatever changes something by the API leaves an entry that names it. */
@OnTheServer
class EveryOperationIT {

  private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

  /** SecondFactorIT shows that these leave entries: they need a sign-in at the console. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "post me/second-factor",
          "post me/second-factor/confirmation",
          "post me/second-factor/removal");

  private final Trail trail = new Trail();
  private final Deeds deeds = new Deeds();

  @Deployment(testable = false)
  static WebArchive a_way_to_queues_and_rows() {
    return ShrinkWrap.create(WebArchive.class, "poison.war")
        .addClasses(PoisonServlet.class, ForgerServlet.class);
  }

  @AfterEach
  void close() {
    deeds.close();
  }

  @Test
  void every_operation_that_changes_something_is_in_the_table() {
    Set<String> operations = new TreeSet<>();
    JsonObject paths = Api.asAdministrator().read("/openapi").getJsonObject("paths");
    paths.keySet().stream()
        .filter(path -> path.startsWith("/api/"))
        .forEach(
            path ->
                paths.getJsonObject(path).keySet().stream()
                    .filter(CHANGING::contains)
                    .forEach(method -> operations.add(method + " " + path.substring(8))));

    operations.removeAll(ELSEWHERE);
    assertThat(deeds.table().keySet()).containsExactlyInAnyOrderElementsOf(operations);
  }

  @TestFactory
  Stream<DynamicTest> every_operation_leaves_an_entry() {
    return deeds.table().entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey(),
                    () -> {
                      List<JsonObject> entries = trail.of(row.getValue().act());
                      assertThat(entries)
                          .extracting(entry -> entry.getString("action"))
                          .contains(row.getValue().action());
                      assertThat(entries)
                          .allSatisfy(
                              entry ->
                                  assertThat(entry.getString("actorKind")).isEqualTo("OPERATOR"));
                    }));
  }
}
