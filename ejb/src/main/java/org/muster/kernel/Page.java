package org.muster.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is paged by key: what is on it, and the key to ask for the next one with.
 *
 * @param items what is on the page, in order
 * @param next the key after which the next page begins; null on the last page
 */
public record Page<T>(List<T> items, String next) {

  /** Copies the items, so that a page never changes. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were asked for with one more than the limit: the extra row only says
   * that there is a next page.
   *
   * @param rows at most {@code limit + 1} rows
   * @param key the key of a row
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, String> key, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? key.apply(shown.get(limit - 1)) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
