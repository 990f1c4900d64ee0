package org.muster.simulator.rights;

/**
 * One authority's rights in one sub-tree of one instance (TS §12.3).
 *
 * @param moid the kind of object
 * @param miid the instance
 * @param path where the sub-tree begins, {@code /} for the whole instance
 * @param authority MAID: {@code serverid:...}, or {@code *} for everyone
 * @param sum AR: the sum of 1 read, 2 write, 4 execute, 8 delegate
 */
public record Grant(String moid, String miid, String path, String authority, int sum) {

  /**
   * Rights in a whole instance.
   *
   * @param moid the kind of object
   * @param miid the instance
   * @param authority MAID
   * @param sum AR
   * @return the grant
   */
  public static Grant of(String moid, String miid, String authority, int sum) {
    return new Grant(moid, miid, "/", authority, sum);
  }
}
