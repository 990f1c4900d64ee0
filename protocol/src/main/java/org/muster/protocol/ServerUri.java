package org.muster.protocol;

import java.util.Objects;

/**
 * An address on a server that a command sends the device to (TS §6.2). It may hold parameters in
 * brackets, {@code [DevID] [MCC] [MNC] [CMCC] [CMNC] [SPName]}, which the device replaces by what
 * it knows of itself, and by {@code -1} where it knows nothing.
 *
 * <p>Because of the brackets this is a template of a URI and not yet a URI.
 *
 * @param template the address as written, {@code http} or {@code https} with a host, at most 2048
 *     characters, no blanks or control characters, never {@code null}
 */
public record ServerUri(String template) {

  private static final int MAX_LENGTH = 2048;

  /**
   * Checks the address.
   *
   * @throws MalformedException if it is not usable; the message says why
   */
  public ServerUri {
    Objects.requireNonNull(template, "template");
    if (template.length() > MAX_LENGTH) {
      throw new MalformedException(
          "A ServerURI has at most "
              + MAX_LENGTH
              + " characters, this has "
              + template.length()
              + ".");
    }
    ServerUriSyntax.check(template);
  }

  /**
   * Whether the device has parameters to replace.
   *
   * @return whether there are brackets besides those of an IPv6 address
   */
  public boolean hasMacros() {
    return template.indexOf('[', ServerUriSyntax.endOfLiteralAddress(template)) >= 0;
  }

  /** The address as written. */
  @Override
  public String toString() {
    return template;
  }
}
