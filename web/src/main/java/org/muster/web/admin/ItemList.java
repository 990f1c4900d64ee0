package org.muster.web.admin;

import java.util.List;
import java.util.function.Function;
import org.muster.kernel.Page;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next what to pass as {@code after} for the next one; absent on the last page
 */
public record ItemList<T>(List<T> items, String next) {

  /** A page as the API shows it. */
  static <R, T> ItemList<T> of(Page<R> page, Function<R, T> view) {
    return new ItemList<>(page.items().stream().map(view).toList(), page.next());
  }
}
