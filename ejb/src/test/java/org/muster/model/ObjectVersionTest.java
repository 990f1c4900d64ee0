package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of objects, and which of them is the nearest. */
class ObjectVersionTest {

  @Test
  void a_version_stands_behind_the_last_colon() {
    ObjectVersion version = ObjectVersion.of("urn:oma:mo:oma-dm-devinfo:1.12").orElseThrow();

    assertThat(version.family()).isEqualTo("urn:oma:mo:oma-dm-devinfo");
    assertThat(version.numbers()).containsExactly(1, 12);
    assertThat(ObjectVersion.familyOf("urn:oma:mo:oma-dm-devinfo:1.12"))
        .isEqualTo("urn:oma:mo:oma-dm-devinfo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:x", "urn:x:mo:7", "urn:x:1.", "urn:x:1.0b", "urn:x:1.1234567890", "1.0"})
  void what_ends_otherwise_has_no_version(String moid) {
    assertThat(ObjectVersion.of(moid)).isEmpty();
    assertThat(ObjectVersion.familyOf(moid)).isEqualTo(moid);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.1 1.2 2.0, 1.1",
    "1.1, 1.0 1.2, 1.2",
    "2.0, 1.2 1.1, 1.2",
    "2.0, 3.9 1.0, 3.9",
    "1.4, 2.0 2.3, 2.0",
    "1.9, 1.7 2.0, 1.7",
    "1.0, 1.0.1 1.1, 1.0.1",
    "1.10, 1.2 1.9, 1.9"
  })
  void the_nearest_is_the_fewest_versions_away_and_rather_newer(
      String wanted, String known, String nearest) {
    assertThat(
            Stream.of(known.split(" "))
                .map(ObjectVersionTest::version)
                .min(version(wanted).nearestFirst()))
        .contains(version(nearest));
  }

  private static ObjectVersion version(String version) {
    return ObjectVersion.of("urn:x:" + version).orElseThrow();
  }
}
