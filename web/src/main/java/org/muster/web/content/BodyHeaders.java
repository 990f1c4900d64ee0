package org.muster.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;
import org.muster.kernel.Refusal;

/** What the headers of a request say about its body. */
public final class BodyHeaders {

  private BodyHeaders() {}

  /**
   * How many bytes are going to come.
   *
   * @return empty if that is not said, or in no number
   */
  public static OptionalLong length(HttpHeaders headers) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(length.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Makes sure that the body is the content as it is, and all of it.
   *
   * @throws Refusal unsupported, for a coding; invalid, for a part (RFC 9110 §14.5)
   */
  public static void refuseUnlessWhole(HttpHeaders headers) {
    String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      throw Refusal.unsupported(
          "A Content-Encoding is not taken here: send the bytes as they are.");
    }
    if (headers.getHeaderString("Content-Range") != null) {
      throw Refusal.invalid("Content-Range", "A part is not taken here: send the whole content.");
    }
  }
}
