package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ClientUri;

/** When a read says what is known already (TS §11). */
class ValidatorTest {

  private static final Validator LEFT = new Validator("urn:oma:mo:x:1.0", "left", "v1");
  private static final Validator RIGHT = new Validator("urn:oma:mo:x:1.0", "right", "v2");
  private static final Validator OTHER = new Validator("urn:oma:mo:y:1.0", "", "v3");

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:x:1.0/left/, urn:oma:mo:x:1.0/left/?cv=v1",
    "urn:oma:mo:x:1.0/right/A/B, urn:oma:mo:x:1.0/right/A/B?cv=v2",
    "urn:oma:mo:x:1.0/left/?lv=1, urn:oma:mo:x:1.0/left/?lv=1&cv=v1",
    "urn:oma:mo:y:1.0//, urn:oma:mo:y:1.0//?cv=v3",
    "urn:oma:mo:y:1.0/named/, urn:oma:mo:y:1.0/named/?cv=v3"
  })
  void a_read_inside_of_an_instance_that_is_known(String uri, String sent) {
    assertThat(added(uri)).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:oma:mo:x:1.0//",
        "urn:oma:mo:x:1.0/*/",
        "urn:oma:mo:x:1.0/left/*",
        "urn:oma:mo:x:1.0/(x)/?nv=(x)/ID:1",
        "urn:oma:mo:x:1.0/third/",
        "urn:oma:mo:z:1.0//",
        "urn:oma:mo:x:1.0/left/?cv=own"
      })
  void a_read_that_may_mean_something_else(String uri) {
    assertThat(added(uri)).isEqualTo(uri);
  }

  @Test
  void the_only_instance_that_is_known_needs_no_name() {
    ClientUri uri = ClientUri.parse("urn:oma:mo:x:1.0//");

    assertThat(Validator.added(uri, List.of(LEFT, OTHER)).cacheValidator()).contains("v1");
  }

  private static String added(String uri) {
    return Validator.added(ClientUri.parse(uri), List.of(LEFT, RIGHT, OTHER)).text();
  }
}
