package org.muster.simulator.rights;

/** What a server may do in a sub-tree: a bit of AR (TS §12.3). */
public enum Right {
  /** GET, HPUT, HPOST, SUB. */
  READ(1),
  /** HGET, DELETE. */
  WRITE(2),
  /** EXEC. */
  EXECUTE(4),
  /** Changing the rights of others by HGET and DELETE. */
  DELEGATE(8);

  /** AR of somebody who may do everything. */
  public static final int EVERYTHING = 15;

  private final int bit;

  Right(int bit) {
    this.bit = bit;
  }

  boolean isIn(int sum) {
    return (sum & bit) != 0;
  }
}
