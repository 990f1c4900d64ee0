package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device answers to each command, in words (TS §5.3, Appendix C). */
class StatusWordsTest {

  private static final List<String> ALL =
      List.of(
          "HGET", "HPUT", "HPOST", "DELETE", "EXEC", "GET", "SHOW", "CONT", "END", "DEFAULT", "SUB",
          "UNSUB");

  private static final Map<String, Command> COMMANDS =
      Stream.of(
              "HGET http://h/ urn:a//b",
              "HPUT http://h/ urn:a//b",
              "HPOST http://h/ urn:a//b",
              "DELETE urn:a//b",
              "EXEC urn:a//b",
              "GET urn:a//b",
              "SHOW http://h/",
              "CONT http://h/",
              "END",
              "DEFAULT http://h/ urn:a",
              "SUB http://h/ urn:a//b",
              "UNSUB urn:a//b")
          .map(line -> Command.of(Arrays.asList(line.split(" "))))
          .collect(Collectors.toMap(Command::name, Function.identity()));

  private static StatusWords words(String command, int code) {
    return new StatusCode(code).answering(COMMANDS.get(command));
  }

  /** The meanings as the specification words them, and a word of what is to be done. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "SHOW, 200, browser was started, What the user did is not known",
    "HPUT, 200, At least one, not necessarily all",
    "HPOST, 200, At least one, not necessarily all",
    "HGET, 200, says that it stored, Read the node to be sure",
    "DEFAULT, 200, stored, when",
    "EXEC, 202, report, later alert",
    "GET, 204, no content, Done",
    "GET, 304, Nothing has changed, still valid",
    "HPUT, 304, Nothing has changed, still valid",
    "GET, 400, could not make sense, Check its parameters",
    "GET, 403, lacks the right, delegated",
    "HPUT, 404, All of the nodes are missing, Read their parents",
    "HPOST, 404, All of the nodes are missing, Read their parents",
    "UNSUB, 404, no such subscription, letter by letter",
    "GET, 404, does not exist, Read its parent",
    "HGET, 404, no such place, let the device choose",
    "DELETE, 404, does not exist, Read its parent",
    "EXEC, 405, not executable, definition",
    "DELETE, 405, permanent or mandatory, above it",
    "HPUT, 406, none of the formats, application/dmmo+json",
    "HPOST, 406, none of the formats, application/dmmo+json",
    "HGET, 415, does not understand its format, application/dmmo+json",
    "HGET, 419, HTTP GET failed, Check",
    "HPUT, 419, data was ready, HTTP PUT",
    "HPOST, 419, data was ready, HTTP POST",
    "GET, 500, unexpected, Try again later",
    "GET, 501, does not implement GET, HPOST to the repository",
    "HPUT, 501, does not implement HPUT, HPOST",
    "HPOST, 501, does not implement HPOST, HPUT",
    "HGET, 501, does not implement HGET, maker",
    "DELETE, 501, does not implement DELETE, maker",
    "EXEC, 501, does not implement EXEC, maker",
    "SHOW, 501, does not implement SHOW, another way",
    "CONT, 501, does not implement CONT, goes on at the address it began at",
    "DEFAULT, 501, does not implement DEFAULT, HGET",
    "SUB, 501, does not implement SUB, from time to time",
    "UNSUB, 501, does not implement UNSUB, Pass over",
    "GET, 503, at the moment, Try again later",
    "HGET, 506, no room, Free storage",
    "GET, 507, user refused, Ask the user",
  })
  void a_code_means_what_the_specification_says_of_the_command(
      String command, int code, String meaning, String also) {
    StatusWords words = words(command, code);

    assertThat(words.toString()).contains(meaning).containsIgnoringCase(also);
    assertThat(words.meaning()).contains(meaning).endsWith(".");
    assertThat(words.toString()).doesNotContain("does not allow").hasSizeLessThan(400);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"400", "403", "404", "405", "406", "415", "419", "500", "501", "503", "506", "507"})
  void every_failure_tells_what_to_do_next_whatever_the_command(int code) {
    assertThat(ALL)
        .allSatisfy(command -> assertThat(words(command, code).next()).isNotNull().endsWith("."));
  }

  /** The last column of the table in Appendix C. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "200, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
    "202, EXEC",
    "204, GET",
    "304, GET HPUT HPOST",
    "400, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
    "403, HGET HPUT HPOST DELETE EXEC GET DEFAULT SUB UNSUB",
    "404, HGET HPUT HPOST DELETE EXEC GET DEFAULT SUB UNSUB",
    "405, EXEC DELETE",
    "406, HPUT HPOST",
    "415, HGET",
    "419, HGET HPUT HPOST",
    "500, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
    "501, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
    "503, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
    "506, HGET",
    "507, HGET HPUT HPOST DELETE EXEC GET SHOW CONT END DEFAULT SUB UNSUB",
  })
  void a_code_that_the_command_must_not_be_answered_with_is_told(int code, String allowed) {
    String caution = "The specification does not allow " + code + " for ";

    assertThat(ALL.stream().filter(command -> !words(command, code).meaning().contains(caution)))
        .containsExactlyInAnyOrder(allowed.split(" "));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 401, 402, 408, 409, 413, 418, 420, 425, 999, 2000, -1})
  void codes_outside_the_closed_list_are_named_as_such(int code) {
    assertThat(ALL)
        .allSatisfy(
            command ->
                assertThat(words(command, code).toString())
                    .contains("does not know the code " + code)
                    .contains("maker"));
  }

  @ParameterizedTest
  @CsvSource({
    "1200, Done",
    "1299, Done",
    "1300, points elsewhere",
    "1399, points elsewhere",
    "1400, blames what it was asked to do",
    "1499, blames what it was asked to do",
    "1500, failed on its own side",
    "1599, failed on its own side",
    "1000, answered",
    "1999, answered",
  })
  void codes_of_applications_are_told_by_their_family(int code, String meaning) {
    assertThat(words("EXEC", code).toString())
        .contains(meaning)
        .contains("(" + code + ")")
        .contains("specification of the management object");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:oma-dcmo:1.0/usb/Operations/Disable, 1203, 'Disabled, and the user may not'",
    "urn:oma:mo:oma-lawmo:1.0//Operations/Wipe, 1201, The data was wiped.",
    "urn:oma:mo:oma-scomo:1.1//Inventory/Deployed/a/Operations/Remove, 1408, Deactivate it first.",
    "urn:oma:mo:oma-dcmo:1.0//Operations/Enable, 1450, code of the vendor's",
  })
  void a_code_of_an_application_means_what_the_object_of_the_executed_node_says(
      String node, int code, String meaning) {
    Command exec = Command.of(List.of("EXEC", node));

    assertThat(new StatusCode(code).answering(exec).toString()).contains(meaning);
  }

  @Test
  void a_code_of_firmware_is_no_status_code() {
    Command exec = Command.of(List.of("EXEC", "urn:oma:mo:oma-fumo:1.0//Update"));

    assertThat(new StatusCode(404).answering(exec)).isEqualTo(words("EXEC", 404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET urn:a/*/b",
        "GET urn:a/(x)/b?nv=(x)/c:1",
        "GET urn:a//b?lv=1",
        "HPUT http://h/ urn:a//b urn:a//c/*",
        "HPOST http://h/ urn:a/(x)/b",
        "HGET http://h/ urn:a/(x)/b",
        "DELETE urn:a/(x)/",
        "EXEC urn:a/(x)/b",
        "SUB http://h/ urn:a/*/b"
      })
  void a_501_may_be_about_an_address_that_demands_something(String line) {
    Command command = Command.of(Arrays.asList(line.split(" ")));
    StatusWords plain = words(command.name(), 501);

    StatusWords words = new StatusCode(501).answering(command);

    assertThat(words.meaning())
        .contains("does not implement " + command.name(), "or not the wildcard, x-name or query");
    assertThat(words.next()).startsWith("Name the instance").endsWith(plain.next());
    assertThat(words.toString()).hasSizeLessThan(400);
  }

  @Test
  void a_plain_success_needs_no_more_words() {
    assertThat(ALL.stream().filter(command -> !words(command, 200).sayMore()))
        .containsExactlyInAnyOrder("GET", "DELETE", "EXEC", "END", "SUB", "UNSUB");
    assertThat(words("GET", 204).sayMore()).isTrue();
    assertThat(words("GET", 404).sayMore()).isTrue();
  }

  @Test
  void no_code_makes_a_reason_too_long_to_be_kept() {
    for (int code = -1; code < 2100; code++) {
      for (String command : ALL) {
        assertThat(words(command, code).toString()).hasSizeLessThan(450);
      }
    }
  }
}
