package org.muster.protocol;

import java.util.Objects;

/**
 * How an operation of a management object ended, as its alert says it (TS §5.4). The numbers belong
 * to the object and not to the protocol: FUMO counts from 200 as HTTP does, its younger siblings
 * from 1200.
 *
 * @param object the kind of object that speaks; {@code null} if it is not known
 * @param value the number
 */
public record ResultCode(Moid object, int value) {

  private static final int SUCCESS = 2;
  private static final int APPLICATION_SUCCESS = 12;

  /**
   * Names a result.
   *
   * @param object the kind of object that speaks; {@code null} if it is not known
   * @param value the number in the alert
   */
  public static ResultCode of(Moid object, int value) {
    return new ResultCode(object, value);
  }

  /**
   * Whether the operation did what it was meant to do.
   *
   * @return {@code true} for 2xx and 12xx, whatever the object
   */
  public boolean succeeded() {
    return value / 100 == SUCCESS || value / 100 == APPLICATION_SUCCESS;
  }

  /**
   * Whether a person at the device stopped it.
   *
   * @return {@code true} for 401 and 1401
   */
  public boolean cancelledByUser() {
    return value == 401 || value == 1401;
  }

  /**
   * What the code means, for people.
   *
   * @return one or two sentences in English, for any code
   */
  public String meaning() {
    return ResultMeanings.of(Objects.toString(object, ""), value);
  }

  /** The number. */
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
