package org.muster.protocol;

/**
 * How a command ended on the device (TS Appendix C). The numbers look like those of HTTP, but 419,
 * 506 and 507 mean something else here.
 *
 * @param value the number the device sent; devices also send numbers that no specification knows
 */
public record StatusCode(int value) {

  /** Stands where a device should have given a code and gave none that can be read. */
  public static final StatusCode ABSENT = new StatusCode(0);

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  /**
   * Whether the command did what it was meant to do.
   *
   * @return {@code true} for 200, 204, 304 and the application's own successes, 1200 to 1299
   */
  public boolean succeeded() {
    return value == OK
        || value == NO_CONTENT
        || value == NOT_MODIFIED
        || value >= 1200 && value <= 1299;
  }

  /**
   * Whether the device has only begun, and will report the outcome in a later alert.
   *
   * @return {@code true} for 202
   */
  public boolean accepted() {
    return value == ACCEPTED;
  }

  /**
   * What the code means whatever the command, for people, and where it helps what to do next.
   *
   * @return one or two sentences in English, for any code
   */
  public String meaning() {
    return StatusMeanings.of(value).toString();
  }

  /**
   * What the code means as the answer to a command (TS §5.3): the same number can mean different
   * things, and some are not allowed for some commands, which the words say. What an EXEC is
   * answered with from 1000 to 1999 is explained as the object does whose node was run.
   *
   * @param command the command that was answered, not {@code null}
   * @return words for any code
   */
  public StatusWords answering(Command command) {
    return CommandStatusMeanings.of(command, value);
  }

  /** The number. */
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
