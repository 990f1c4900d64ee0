package org.muster.protocol.codec;

import java.util.List;
import org.muster.protocol.MalformedException;

/**
 * The first part of a multipart body, where that is all that is wanted: the control entity of a
 * push message (RFC 2387, where the root comes first unless it is said otherwise).
 */
public final class FirstPart {

  private FirstPart() {}

  /**
   * The content of the first part.
   *
   * @param contentType the header of the body, with its boundary
   * @throws MalformedException if there is no part
   */
  public static byte[] of(String contentType, byte[] body) {
    List<MimePart> parts = MultipartSplitter.split(contentType, body);
    if (parts.isEmpty()) {
      throw new MalformedException("The multipart body has no part.");
    }
    return parts.get(0).content();
  }
}
