package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageChoiceTest {

  private static final QueuedCommand GET = QueuedCommandTest.queued("GET", "urn:oma:mo:x:1.0//A");
  private static final QueuedCommand DELETE =
      QueuedCommandTest.queued("DELETE", "urn:oma:mo:x:1.0//B");
  private static final QueuedCommand END = QueuedCommandTest.queued("END");

  @Test
  void commands_share_a_package_in_order() {
    assertThat(PackageChoice.of(List.of(GET, DELETE), 1_000)).containsExactly(GET, DELETE);
  }

  @Test
  void a_package_stops_before_an_end() {
    assertThat(PackageChoice.of(List.of(GET, END, DELETE), 1_000)).containsExactly(GET);
  }

  @Test
  void an_end_travels_alone() {
    assertThat(PackageChoice.of(List.of(END, GET), 1_000)).containsExactly(END);
  }

  @Test
  void a_package_is_not_larger_than_clients_can_take() {
    assertThat(PackageChoice.of(List.of(GET, DELETE), GET.size() + DELETE.size() - 1))
        .containsExactly(GET);
    assertThat(PackageChoice.of(List.of(GET, DELETE), GET.size() + DELETE.size()))
        .containsExactly(GET, DELETE);
  }

  @Test
  void one_command_always_fits() {
    assertThat(PackageChoice.of(List.of(GET, DELETE), 1)).containsExactly(GET);
  }

  @Test
  void a_cont_travels_alone_too() {
    QueuedCommand cont = QueuedCommandTest.queued("CONT", "https://dm.example.com:443/dm");

    assertThat(PackageChoice.of(List.of(GET, cont), 1_000)).containsExactly(GET);
    assertThat(PackageChoice.of(List.of(cont, GET), 1_000)).containsExactly(cont);
  }
}
