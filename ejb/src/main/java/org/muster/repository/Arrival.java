package org.muster.repository;

import org.muster.content.StoredContent;
import org.muster.protocol.NodeData;

/**
 * A content that came, from an operator or a device: small enough to be held in memory, or a file.
 *
 * @param data null if it is a file
 * @param file null if it is small
 */
public record Arrival(String mediaType, NodeData data, StoredContent file) {

  static Arrival small(NodeData data) {
    return new Arrival(data.mediaType(), data, null);
  }

  static Arrival large(String mediaType, StoredContent file) {
    return new Arrival(mediaType, null, file);
  }

  /** In bytes. */
  public long length() {
    return file == null ? data.content().length : file.length();
  }

  /** SHA-256, hexadecimal. */
  public String digest() {
    return file == null ? Digests.of(data.content()) : file.digest();
  }
}
