package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.Alert;
import org.muster.protocol.Mark;

/** Which execution an alert ends (TS §5.4, §13.1). */
class CompletionAlertTest {

  private static final String FUMO = "org.openmobilealliance.dm.firmwareupdate.update";
  private static final QueuedCommand FIRST =
      QueuedCommandTest.queued("EXEC", "urn:oma:mo:oma-fumo:1.0/a/Update");
  private static final QueuedCommand AGAIN =
      QueuedCommandTest.queued("EXEC", "urn:oma:mo:oma-fumo:1.0/a/Update");
  private static final QueuedCommand OTHER_INSTANCE =
      QueuedCommandTest.queued("EXEC", "urn:oma:mo:oma-fumo:1.0/b/Update");
  private static final QueuedCommand OTHER_NODE =
      QueuedCommandTest.queued("EXEC", "urn:oma:mo:oma-fumo:1.0/a/Download");
  private static final QueuedCommand BY_PROPERTY =
      QueuedCommandTest.queued(
          "EXEC", "urn:oma:mo:oma-dcmo:1.0/(x)/Operations/Disable?nv=(x)/Property:Camera");

  @Test
  void the_node_itself() {
    assertThat(from("urn:oma:mo:oma-fumo:1.0/b/Update").among(List.of(FIRST, OTHER_INSTANCE)))
        .containsSame(OTHER_INSTANCE);
  }

  @Test
  void the_node_in_letters_that_the_device_likes() {
    assertThat(from("urn:oma:mo:oma-fumo:1.0/b/UPDATE").among(List.of(FIRST, OTHER_INSTANCE)))
        .containsSame(OTHER_INSTANCE);
    assertThat(from("urn:oma:mo:oma-fumo:1.0/B/Update").among(List.of(FIRST, OTHER_INSTANCE)))
        .isEmpty();
  }

  @Test
  void of_two_executions_of_one_node_the_older_one() {
    assertThat(from("urn:oma:mo:oma-fumo:1.0/a/Update").among(List.of(FIRST, AGAIN)))
        .containsSame(FIRST);
    assertThat(from("urn:oma:mo:oma-fumo:1.0/a/").among(List.of(FIRST, AGAIN))).containsSame(FIRST);
  }

  @Test
  void none_if_the_alert_does_not_say_which() {
    assertThat(from("urn:oma:mo:oma-fumo:1.0//Update").among(List.of(FIRST, OTHER_INSTANCE)))
        .isEmpty();
    assertThat(from("urn:oma:mo:oma-fumo:1.0/a/").among(List.of(FIRST, OTHER_NODE))).isEmpty();
  }

  @Test
  void a_placeholder_is_the_instance_that_the_device_names() {
    assertThat(from("urn:oma:mo:oma-dcmo:1.0/cam/Operations/Disable").among(List.of(BY_PROPERTY)))
        .containsSame(BY_PROPERTY);
    assertThat(from("urn:oma:mo:oma-dcmo:1.0/cam/Operations/Enable").among(List.of(BY_PROPERTY)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "org.openmobilealliance.dm.firmwareupdate.update, true",
    "urn:oma:at:dcmo:1.0:OperationComplete, false",
    "urn:vendor:done, false"
  })
  void without_a_source_the_only_execution_of_the_alerts_object(String type, boolean found) {
    CompletionAlert alert = new CompletionAlert(alert(type, null, 200));

    assertThat(alert.among(List.of(FIRST)).isPresent()).isEqualTo(found);
  }

  @Test
  void a_source_that_cannot_be_read_is_nobodys() {
    assertThat(from("./FUMO/a/Update").among(List.of(FIRST))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "org.openmobilealliance.dm.firmwareupdate.userrequest, false",
    "urn:oma:at:diagmon:1.0:TrapNotification, false",
    "urn:oma:at:diagmon:1.0:OperationComplete, true",
    "urn:vendor:anything, true"
  })
  void some_alerts_are_about_something_else(String type, boolean end) {
    assertThat(new CompletionAlert(alert(type, "x", 200)).tellsAnEnd()).isEqualTo(end);
  }

  private static CompletionAlert from(String source) {
    return new CompletionAlert(alert(FUMO, source, 200));
  }

  private static Alert alert(String type, String source, int code) {
    return new Alert(
        type, source, null, Mark.INFORMATIONAL, "application/json", Json.createValue(code));
  }
}
