package org.muster.command;

import java.util.List;
import org.muster.repository.TransferDetails;

/**
 * What the repository saw of a command's transfer since it was sent.
 *
 * @param all the requests, the newest first
 */
record SeenTransfers(List<TransferDetails> all) {

  private static final int BUSY = 503;

  /** Whether all of the content went through. */
  boolean took() {
    return all.stream().anyMatch(TransferDetails::complete);
  }

  /** Whether the repository had no time for it in the end: it never went through. */
  boolean wereTurnedAway() {
    return !took() && !all.isEmpty() && all.get(0).status() == BUSY;
  }

  /**
   * How it ended, in words.
   *
   * @param never what did not happen if there was no request
   */
  String ending(String never) {
    if (all.isEmpty()) {
      return "the repository was never " + never + ".";
    }
    TransferDetails last = all.get(0);
    return last.granted()
        ? "the last transfer ended after " + last.bytes() + " bytes, before the end of the content."
        : "the repository answered it " + last.status() + ".";
  }
}
