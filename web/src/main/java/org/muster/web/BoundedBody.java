package org.muster.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.muster.kernel.Refusal;

/** Reads a body up to a bound, and not a byte further. */
public final class BoundedBody {

  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @param declared the Content-Length; null or anything that is no number counts as not declared
   * @throws Refusal too large
   */
  public static byte[] read(InputStream body, String declared, int mostBytes) {
    if (declaredLength(declared) > mostBytes) {
      throw tooLarge(mostBytes);
    }
    try {
      byte[] bytes = body.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw tooLarge(mostBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("The body broke off", e);
    }
  }

  /** The whole body, with its length declared in these headers. */
  public static byte[] read(InputStream body, HttpHeaders headers, int mostBytes) {
    return read(body, headers.getHeaderString(HttpHeaders.CONTENT_LENGTH), mostBytes);
  }

  private static long declaredLength(String declared) {
    try {
      return declared == null ? -1 : Long.parseLong(declared.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Refusal tooLarge(int mostBytes) {
    return Refusal.tooLarge("The body is larger than the " + mostBytes + " bytes that are taken.");
  }
}
