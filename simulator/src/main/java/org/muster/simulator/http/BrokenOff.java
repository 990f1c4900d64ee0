package org.muster.simulator.http;

import java.io.IOException;

/** An answer whose body broke off in the middle; what of it came can be continued elsewhere. */
public final class BrokenOff extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  BrokenOff(Answer answer, IOException cause) {
    super("the answer broke off after " + answer.body().length + " bytes", cause);
    this.answer = answer;
  }

  /**
   * @return its head, and as much of its body as came
   */
  public Answer answer() {
    return answer;
  }
}
