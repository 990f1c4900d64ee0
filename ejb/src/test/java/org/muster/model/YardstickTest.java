package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;
import org.muster.protocol.Command;
import org.muster.protocol.Moid;

/** What is refused, and what is only worth a warning. */
class YardstickTest {

  private static final Moid OWN = new Moid("urn:oma:mo:oma-dm-devinfo:1.2");
  private static final Moid OTHER = new Moid("urn:oma:mo:oma-dm-devinfo:1.0");

  private final Yardstick yardstick = new Yardstick(YardstickTest::known);
  private final CommandCheck check = new CommandCheck(yardstick, null);

  @Test
  void what_the_objects_own_version_forbids_is_refused() {
    assertThatThrownBy(() -> check.check(get(OWN + "//DevId"))).isInstanceOf(Refusal.class);
    assertThat(yardstick.warnings()).isEmpty();
  }

  @Test
  void what_another_version_forbids_is_said_once() {
    check.check(get(OTHER + "//DevId"));
    check.check(get(OTHER + "//DevId"));

    assertThat(yardstick.warnings())
        .singleElement()
        .asString()
        .startsWith("Of " + OTHER + " only another version is defined. By the definition of " + OWN)
        .contains("there is no 'DevId'");
  }

  @Test
  void what_another_version_allows_is_not_spoken_of() {
    check.check(get(OTHER + "//Mod"));

    assertThat(yardstick.warnings()).isEmpty();
  }

  @Test
  void what_nobody_has_defined_allows_everything() {
    check.check(get("urn:x:y:1.0//Anything"));

    assertThat(yardstick.warnings()).isEmpty();
  }

  private static Command get(String uri) {
    return Command.of(List.of("GET", uri));
  }

  private static Optional<Applicable> known(Moid moid) {
    ObjectDefinition devInfo = StandardDefinitions.all().get(OWN.value());
    return moid.equals(OWN) || moid.equals(OTHER)
        ? Optional.of(new Applicable(devInfo, null, moid.equals(OWN)))
        : Optional.empty();
  }
}
