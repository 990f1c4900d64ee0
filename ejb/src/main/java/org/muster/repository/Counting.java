package org.muster.repository;

/**
 * What a portion does to the uses of its content. A use is used up by the end of a content: of a
 * small one when it is handed out, because it goes at once; of a file with its last byte, so that a
 * download that broke off can be begun again. What has gone out may still be lost on its way:
 * therefore the rest of a file that is used up can be had for as long as its token lives.
 */
public enum Counting {
  /** It may not be had: the uses are used up. */
  REFUSED,
  /** It uses nothing up. */
  FREE,
  /** It uses one use up at once, if there is one. */
  AT_ONCE,
  /** It uses one use up when all but its last byte has gone out. */
  WHEN_OUT;

  static Counting of(RepositoryItem item, Portion portion) {
    boolean file = item.file() != null;
    boolean end = portion.grants() && portion.satisfying();
    if (item.isStanding()) {
      return FREE;
    }
    if (item.usesLeft() == 0) {
      return file && portion.isRest() ? FREE : REFUSED;
    }
    if (!end) {
      return FREE;
    }
    return file ? WHEN_OUT : AT_ONCE;
  }
}
