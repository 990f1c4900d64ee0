package org.muster.repository;

import org.muster.content.StoredContent;
import org.muster.protocol.NodeData;

/**
 * A content in the form that it is handed out in.
 *
 * @param digest SHA-256 of this form, hexadecimal: it tells one form and one content from another
 * @param length in bytes
 * @param bytes null if it is a file; not to be changed
 * @param file the id of the stored content; null if it is small
 * @param name what a file is called; null if that was not said
 */
public record Offer(
    String mediaType, long length, String digest, byte[] bytes, Long file, String name) {

  static Offer of(NodeData data) {
    byte[] bytes = data.content();
    return new Offer(data.mediaType(), bytes.length, Digests.of(bytes), bytes, null, null);
  }

  static Offer of(String mediaType, StoredContent file, String name) {
    return new Offer(mediaType, file.length(), file.digest(), null, file.id(), name);
  }

  /** Whether it is read piece by piece. */
  public boolean isFile() {
    return file != null;
  }
}
