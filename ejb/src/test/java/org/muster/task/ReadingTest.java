package org.muster.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Miid;

/** How reads are narrowed, and taken apart for clients that do not know how (TS §6.1). */
class ReadingTest {

  @Test
  void levels_and_conditions_become_fields_of_the_query() {
    assertThat(Reading.narrowed("urn:x:mo:a:1.0/(x)/Data", 2, Map.of("(x)/ID", "G P&S")).text())
        .isEqualTo("urn:x:mo:a:1.0/(x)/Data?nv=(x)/ID:G%20P%26S&lv=2");
    assertThat(Reading.narrowed("urn:x:mo:a:1.0//", null, Map.of()).text())
        .isEqualTo("urn:x:mo:a:1.0//");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(x)/ID&lv=1", "ID", "(x)", "(xy)/ID", "(x)/ID?cv=1"})
  void a_condition_that_is_more_than_one_is_refused(String leaf) {
    assertThatThrownBy(() -> Reading.narrowed("urn:x:mo:a:1.0/(x)/", null, Map.of(leaf, "1")))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_condition_without_a_value_is_refused() {
    Map<String, String> nothing = new HashMap<>();
    nothing.put("(x)/ID", null);

    assertThatThrownBy(() -> Reading.narrowed("urn:x:mo:a:1.0/(x)/", null, nothing))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("(x)/ID");
  }

  @Test
  void all_conditions_on_the_instance_choose_it_together() {
    ClientUri uri = ClientUri.parse("urn:x:mo:a:1.0/(x)/(y)?nv=(x)/A:1&nv=(y)/B:2&nv=(x)/C:3");

    assertThat(Reading.choice(uri)).extracting(c -> c.value()).containsExactly("1", "3");
  }

  @Test
  void of_one_instance_the_same_nodes_and_levels_are_read_without_a_validator() {
    ClientUri all = ClientUri.parse("urn:x:mo:a:1.0/*/Data?lv=2&cv=7");

    assertThat(Reading.of(all, new Miid("one")).text()).isEqualTo("urn:x:mo:a:1.0/one/Data?lv=2");
  }

  @Test
  void the_condition_that_chose_the_instance_is_not_needed_where_it_is_named() {
    ClientUri chosen = ClientUri.parse("urn:x:mo:a:1.0/(x)/Data?nv=(x)/ID:GPS");

    assertThat(Reading.choice(chosen)).extracting(c -> c.value()).containsExactly("GPS");
    assertThat(Reading.of(chosen, new Miid("one")).text()).isEqualTo("urn:x:mo:a:1.0/one/Data");
  }
}
