package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

  @Test
  void ids_grow_and_are_shown_in_texts_that_sort_alike() {
    List<Long> ids = Stream.generate(Ids::next).limit(10_000).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids.stream().map(Ids::text)).isSorted();
    assertThat(Ids.parse("thing", Ids.text(ids.get(0)))).isEqualTo(ids.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0SAPPB0CDX4Y!", "1 or 1=1", "999999999999999999999999"})
  void a_text_that_is_no_id_names_nothing(String text) {
    assertThatThrownBy(() -> Ids.parse("session", text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND))
        .hasMessageContaining("session");
  }

  @Test
  void the_extra_row_says_only_that_there_is_a_next_page() {
    Page<String> full =
        Page.of(List.of("a", "b", "c"), 2, Function.identity(), String::toUpperCase);
    Page<String> last = Page.of(List.of("a", "b"), 2, Function.identity(), String::toUpperCase);

    assertThat(full).isEqualTo(new Page<>(List.of("A", "B"), "b"));
    assertThat(last).isEqualTo(new Page<>(List.of("A", "B"), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
  void a_page_has_its_bounds(int limit) {
    assertThatThrownBy(() -> new PageRequest(limit, null)).hasMessageContaining("from 1 to 500");
  }

  @Test
  void counting_stops_at_the_bound() {
    assertThat(BoundedCount.of(10_000)).isEqualTo(new BoundedCount(10_000, false));
    assertThat(BoundedCount.of(10_001)).isEqualTo(new BoundedCount(10_000, true));
  }

  @Test
  void a_device_has_one_message_group_and_groups_are_few() {
    List<String> groups =
        Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> MessageGroup.of("D" + i)).toList();

    assertThat(MessageGroup.of("PlanB")).isEqualTo(MessageGroup.of("PlanB"));
    assertThat(groups.stream().distinct()).hasSize(64);
  }
}
