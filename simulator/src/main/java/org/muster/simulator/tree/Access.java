package org.muster.simulator.tree;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a server may do with a node (TS §13.1). */
public enum Access {
  /** Read it: GET, HPUT, HPOST. */
  GET,
  /** Put children below it: HGET. */
  ADD,
  /** Put another value in its place: HGET. */
  REPLACE,
  /** Remove it: DELETE. */
  DELETE,
  /** Run it: EXEC. */
  EXEC;

  /** Only to be read. */
  public static final Set<Access> READ = of(GET);

  /** To be read and written, not removed. */
  public static final Set<Access> WRITE = of(GET, REPLACE);

  /** To be written but never shown, as keys are. */
  public static final Set<Access> SECRET = of(REPLACE);

  /** To be run. */
  public static final Set<Access> RUN = of(GET, EXEC);

  /** A branch that takes children. */
  public static final Set<Access> COLLECT = of(GET, ADD);

  /** What a server made itself: everything but running it. */
  public static final Set<Access> OWNED = of(GET, ADD, REPLACE, DELETE);

  private static Set<Access> of(Access first, Access... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
