package org.muster.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a device sent of its tree: a serialised part of it, or the bare value of a leaf (TS
 * §7.2.1.4).
 *
 * @param mediaType what it is, in lower case and without parameters, never {@code null}
 * @param content the bytes as they came, never {@code null}; not to be changed
 */
public record NodeData(String mediaType, byte[] content) {

  /** Brings the media type into its plain form. */
  public NodeData {
    mediaType = MediaTypes.essence(mediaType);
    Objects.requireNonNull(content, "content");
  }

  /**
   * Whether the content is JSON, judging by the media type.
   *
   * @return {@code true} for {@code application/json} and everything that ends in {@code +json}
   */
  public boolean isJson() {
    return mediaType.equals(MediaTypes.JSON) || mediaType.endsWith("+json");
  }

  /**
   * Whether the content is text, judging by the media type.
   *
   * @return {@code true} for {@code text/...}
   */
  public boolean isText() {
    return mediaType.startsWith("text/");
  }

  /**
   * The content as text.
   *
   * @return the content read as UTF-8, with a replacement character for what is not
   */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeData that
        && mediaType.equals(that.mediaType)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * mediaType.hashCode() + Arrays.hashCode(content);
  }

  /** The media type and the size; not the content, which may be secret. */
  @Override
  public String toString() {
    return "NodeData[" + mediaType + ", " + content.length + " bytes]";
  }
}
