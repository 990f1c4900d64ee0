package org.muster.protocol;

/**
 * The one refusal of bad protocol input: text or bytes that are not what DM 2.0 asks for.
 *
 * <p>The message is written for people: it says what was wrong and what would be right.
 */
public final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * Refuses input of which no single parameter is to blame.
   *
   * @param message what was wrong and what would be right
   */
  public MalformedException(String message) {
    this(null, message);
  }

  /**
   * Refuses input because of one parameter.
   *
   * @param parameter the parameter to blame, {@code null} if there is none
   * @param message what was wrong and what would be right
   */
  public MalformedException(String parameter, String message) {
    this(parameter, message, null);
  }

  /**
   * Refuses input because of one parameter, keeping what led to it.
   *
   * @param parameter the parameter to blame, {@code null} if there is none
   * @param message what was wrong and what would be right
   * @param cause what led to the refusal, {@code null} if nothing did
   */
  public MalformedException(String parameter, String message, Throwable cause) {
    super(message, cause);
    this.parameter = parameter;
  }

  /**
   * The parameter to blame, for example {@code ClientURI}.
   *
   * @return its name, {@code null} if no single parameter is to blame
   */
  public String parameter() {
    return parameter;
  }
}
