package org.muster.kernel;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many items, 1 to {@value #MAX}
 * @param after the key after which the page begins; null for the first page
 */
public record PageRequest(int limit, String after) {

  /** The most that one page holds. */
  public static final int MAX = 500;

  /**
   * @throws Refusal invalid, if the limit is out of range
   */
  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw Refusal.invalid("limit", "limit is " + limit + "; it must be from 1 to " + MAX + ".");
    }
  }

  /** One row more than the page shows, to know whether there is a next one. */
  public int rows() {
    return limit + 1;
  }

  /** For lists whose newest entry comes first: the id below which the page begins. */
  public long before() {
    return after == null ? Long.MAX_VALUE : Ids.parse("page", after);
  }
}
