package org.muster.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
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

  @Test
  void of_one_instance_the_same_nodes_and_levels_are_read_without_a_validator() {
    ClientUri all = ClientUri.parse("urn:x:mo:a:1.0/*/Data?lv=2&cv=7");

    assertThat(Reading.of(all, new Miid("one")).text()).isEqualTo("urn:x:mo:a:1.0/one/Data?lv=2");
  }

  @Test
  void the_condition_that_chose_the_instance_is_not_needed_where_it_is_named() {
    ClientUri chosen = ClientUri.parse("urn:x:mo:a:1.0/(x)/Data?nv=(x)/ID:GPS");

    assertThat(Reading.choice(chosen)).map(ClientUri.NodeValue::value).contains("GPS");
    assertThat(Reading.of(chosen, new Miid("one")).text()).isEqualTo("urn:x:mo:a:1.0/one/Data");
  }
}
