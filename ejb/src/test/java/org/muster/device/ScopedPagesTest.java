package org.muster.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muster.device.DeviceRows.Part;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.role.DeviceScope;

class ScopedPagesTest {

  private static final DeviceScope SOME = DeviceScope.of(Set.of("some"), Set.of());

  /** Entries 1 to 100000; each is about the device that its last three digits name. */
  private final EntriesOfDevices entries = new EntriesOfDevices(100_000);

  @Test
  void who_sees_all_devices_is_read_the_list_as_it_is() {
    Page<Long> page = page(new Own(0), DeviceScope.ALL, null, 3, null);

    assertThat(page.items()).containsExactly(100_000L, 99_999L, 99_998L);
    assertThat(entries.asked).containsExactly("all 4");
  }

  @Test
  void of_few_devices_the_entries_are_looked_up_by_device() {
    Page<Long> page = page(new Own(2), SOME, null, 3, null);

    assertThat(page.items()).containsExactly(100_000L, 99_001L, 99_000L);
    assertThat(entries.asked).containsExactly("2 4");
  }

  @Test
  void without_any_device_nothing_is_read() {
    assertThat(page(new Own(0), SOME, null, 3, null).items()).isEmpty();
    assertThat(entries.asked).isEmpty();
  }

  @Test
  void one_device_is_shown_if_it_is_ones_own() {
    assertThat(page(new Own(2), SOME, "001", 2, null).items()).containsExactly(99_001L, 98_001L);
    assertThat(page(new Own(2), SOME, "002", 2, null).items()).isEmpty();
  }

  @Test
  void of_many_devices_the_list_is_walked_and_nothing_is_left_out_or_shown_twice() {
    List<Long> all = new ArrayList<>();
    String after = null;
    do {
      Page<Long> page = page(new Own(600), SOME, null, 500, after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);

    assertThat(all)
        .hasSize(60_000)
        .doesNotHaveDuplicates()
        .allMatch(entry -> entry % 1000 < 600)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void the_walk_has_an_end_and_says_how_far_it_came() {
    Page<Long> page = page(new HundredThousandOthers(), SOME, null, 10, null);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEqualTo(Ids.text(90_001));
    assertThat(entries.asked).hasSize(20);
  }

  @Test
  void where_the_list_ends_there_is_no_next_page() {
    Page<Long> page = page(new HundredThousandOthers(), SOME, null, 10, Ids.text(300));

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isNull();
  }

  private Page<Long> page(
      DeviceReach reach, DeviceScope scope, String device, int limit, String after) {
    return new ScopedPages(reach)
        .page(scope, device, new PageRequest(limit, after), entries.rows(), entry -> entry);
  }

  /** A list that writes down how it was read. */
  private static final class EntriesOfDevices {

    private final long newest;
    private final List<String> asked = new ArrayList<>();

    EntriesOfDevices(long newest) {
      this.newest = newest;
    }

    DeviceRows<Long> rows() {
      return new DeviceRows<>(this::read, entry -> entry, EntriesOfDevices::device);
    }

    private List<Long> read(Part part) {
      Collection<String> devices = part.devices();
      asked.add((devices == null ? "all" : devices.size()) + " " + part.rows());
      long first = Math.min(newest, part.before() - 1);
      return LongStream.iterate(first, entry -> entry > 0, entry -> entry - 1)
          .filter(entry -> devices == null || devices.contains(device(entry)))
          .limit(part.rows())
          .boxed()
          .toList();
    }

    private static String device(long entry) {
      return "%03d".formatted(entry % 1000);
    }
  }

  /** A scope of the devices 0 to one less than this. */
  private static class Own extends DeviceReach {

    private final TreeSet<String> devices = new TreeSet<>();

    Own(int count) {
      IntStream.range(0, count).forEach(one -> devices.add("%03d".formatted(one)));
    }

    @Override
    public List<String> first(DeviceScope scope, String prefix, String after, int most) {
      return devices.stream().limit(most).toList();
    }

    @Override
    public Set<String> among(DeviceScope scope, Collection<String> some) {
      TreeSet<String> both = new TreeSet<>(some);
      both.retainAll(devices);
      return both;
    }
  }

  /** A scope of many devices that the list is never about. */
  private static final class HundredThousandOthers extends Own {

    HundredThousandOthers() {
      super(0);
    }

    @Override
    public List<String> first(DeviceScope scope, String prefix, String after, int most) {
      return IntStream.range(0, most).mapToObj(one -> "other " + one).toList();
    }
  }
}
