package org.muster.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.command.Queueing;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;

class DestructionTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/Wipe, true",
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/FactoryReset, true",
    "EXEC, urn:oma:mo:oma-lawmo:1.1/x/Operations/WIPE, true",
    "EXEC, urn:acme:mo:phone:1.0//factoryreset, true",
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/(x)?nv=(x)/Data:1, true",
    "EXEC, urn:oma:mo:oma-lawmo:1.0//Operations/FullyLock, false",
    "EXEC, urn:oma:mo:oma-fumo:1.0//Update, false",
    "GET, urn:oma:mo:oma-lawmo:1.0//Operations/Wipe, false",
    "DELETE, urn:acme:mo:phone:1.0//, true",
    "DELETE, urn:acme:mo:phone:1.0/1/, true",
    "DELETE, urn:acme:mo:phone:1.0/1/Book/7, false"
  })
  void what_destroys_is_known_by_what_it_touches(String name, String uri, boolean destroys) {
    assertThat(Destruction.isIn(Command.of(List.of(name, uri)))).isEqualTo(destroys);
  }

  @Test
  void commands_are_kept_as_they_were_asked_for() {
    List<Command> commands =
        List.of(
            Command.of(List.of("EXEC", "urn:oma:mo:oma-lawmo:1.0//Operations/Wipe")),
            Command.of(List.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2//DevID")));
    Queueing how = Queueing.by("admin", true, true).completing(java.time.Duration.ofHours(2));

    Deed deed =
        new Approval(Deed.commands(new DeviceId("d"), commands, how), "admin", "lost", NOW, NOW)
            .deed();

    assertThat(deed.commands()).isEqualTo(commands);
    assertThat(deed.how("admin")).isEqualTo(how.afterCheck());
    assertThat(deed.words())
        .containsExactly(
            "EXEC urn:oma:mo:oma-lawmo:1.0//Operations/Wipe",
            "GET urn:oma:mo:oma-dm-devinfo:1.2//DevID");
  }

  @Test
  void a_few_deletions_an_hour_are_not_many() {
    BudgetRow row = new BudgetRow(NOW);

    assertThat(row.isFew(NOW, 2)).isTrue();
    assertThat(row.isFew(NOW, 2)).isTrue();
    assertThat(row.isFew(NOW.plusSeconds(3599), 2)).isFalse();
    assertThat(row.isFew(NOW.plusSeconds(3600), 2)).isTrue();
  }
}
