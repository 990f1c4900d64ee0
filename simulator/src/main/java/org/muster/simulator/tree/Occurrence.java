package org.muster.simulator.tree;

/**
 * How often a node may be there (TS §13.1).
 *
 * @param least how many there always are; of a named node 0 or 1
 * @param most how many there may be
 */
public record Occurrence(int least, int most) {

  /** Always there, once. */
  public static final Occurrence ONE = new Occurrence(1, 1);

  /** There or not. */
  public static final Occurrence ZERO_OR_ONE = new Occurrence(0, 1);

  /** As many as one likes. */
  public static final Occurrence ZERO_OR_MORE = new Occurrence(0, Integer.MAX_VALUE);

  /** As many as one likes, never none. */
  public static final Occurrence ONE_OR_MORE = new Occurrence(1, Integer.MAX_VALUE);

  /**
   * @param most how many there may be
   * @return up to that many
   */
  public static Occurrence zeroOr(int most) {
    return new Occurrence(0, most);
  }

  /**
   * @param most how many there may be
   * @return up to that many, never none
   */
  public static Occurrence oneOr(int most) {
    return new Occurrence(1, most);
  }
}
