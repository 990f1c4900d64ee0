package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.muster.device.DeviceRows.Part;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.role.DeviceScope;

/**
 * Pages of lists of which somebody sees what is about their own devices. Of a scope with few
 * devices the rows are looked up by device. Of a larger one the list is walked, and what is of
 * other devices is left out: a bounded way, after which a page may have room left, and says where
 * the next one begins.
 */
@Dependent
public class ScopedPages {

  private static final int STEP = 500;
  private static final int MOST_STEPS = 20;

  private final DeviceReach reach;

  @Inject
  ScopedPages(DeviceReach reach) {
    this.reach = reach;
  }

  /**
   * A page, newest first.
   *
   * @param device about this device only; null for all in the scope
   */
  public <R, T> Page<T> page(
      DeviceScope scope, String device, PageRequest page, DeviceRows<R> rows, Function<R, T> view) {
    if (device != null) {
      return isSeen(scope, device) ? of(List.of(device), page, rows, view) : nothing();
    }
    if (!scope.limited()) {
      return of(null, page, rows, view);
    }
    List<String> devices = reach.first(scope, "", null, DeviceReach.FEW + 1);
    if (devices.isEmpty()) {
      return nothing();
    }
    return devices.size() <= DeviceReach.FEW
        ? of(devices, page, rows, view)
        : walked(scope, page, rows, view);
  }

  private boolean isSeen(DeviceScope scope, String device) {
    return !scope.limited() || !reach.among(scope, List.of(device)).isEmpty();
  }

  private static <R, T> Page<T> of(
      Collection<String> devices, PageRequest page, DeviceRows<R> rows, Function<R, T> view) {
    return Page.of(
        rows.read().apply(new Part(devices, page.before(), page.rows())),
        page.limit(),
        row -> key(rows, row),
        view);
  }

  private <R, T> Page<T> walked(
      DeviceScope scope, PageRequest page, DeviceRows<R> rows, Function<R, T> view) {
    List<R> seen = new ArrayList<>();
    long before = page.before();
    for (int step = 0; step < MOST_STEPS; step++) {
      List<R> passed = rows.read().apply(new Part(null, before, STEP));
      Set<String> own = reach.among(scope, passed.stream().map(rows.device()).toList());
      passed.stream().filter(row -> own.contains(rows.device().apply(row))).forEach(seen::add);
      if (seen.size() > page.limit() || passed.size() < STEP) {
        List<R> most = seen.subList(0, Math.min(seen.size(), page.rows()));
        return Page.of(most, page.limit(), row -> key(rows, row), view);
      }
      before = rows.id().applyAsLong(passed.get(STEP - 1));
    }
    return new Page<>(seen.stream().map(view).toList(), Ids.text(before));
  }

  private static <R> String key(DeviceRows<R> rows, R row) {
    return Ids.text(rows.id().applyAsLong(row));
  }

  private static <T> Page<T> nothing() {
    return new Page<>(List.of(), null);
  }
}
