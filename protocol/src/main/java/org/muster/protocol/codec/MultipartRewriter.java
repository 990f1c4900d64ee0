package org.muster.protocol.codec;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.WholeNumber;

/**
 * Exchanges the contents of the parts of a Package#3 (TS Appendix F) and leaves every other byte as
 * it came, boundaries and headers with their slips.
 */
public final class MultipartRewriter {

  private MultipartRewriter() {}

  /**
   * Rewrites a body.
   *
   * @param contentType the header {@code Content-Type} as it came
   * @param body as it came; it is not changed
   * @param content the new content of a part, from the place of the command in its package that it
   *     names, {@code null} if it names none, and from what it is
   * @return the body with the new contents
   * @throws MalformedException if it has no parts, or exceeds what is bounded here
   */
  public static byte[] rewrite(
      String contentType, byte[] body, BiFunction<Integer, NodeData, byte[]> content) {
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream(body.length);
    int copied = 0;
    for (MimePart part : MultipartSplitter.split(contentType, body)) {
      rewritten.write(body, copied, part.at() - copied);
      NodeData data = new NodeData(part.mediaType(), part.content());
      rewritten.writeBytes(content.apply(place(part), data));
      copied = part.at() + part.content().length;
    }
    rewritten.write(body, copied, body.length - copied);
    return rewritten.toByteArray();
  }

  private static Integer place(MimePart part) {
    OptionalInt place = WholeNumber.of(part.name());
    return place.isPresent() ? place.getAsInt() : null;
  }
}
