package org.muster.content;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A piece of a content: all but the last are of one size. Written once. */
@Entity
@Table(name = "content_piece")
class Piece {

  /** How many bytes a piece has. */
  static final int BYTES = 256 * 1024;

  @EmbeddedId private PieceKey key;

  private byte[] bytes;

  /** For JPA only. */
  protected Piece() {}

  Piece(PieceKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes;
  }

  /** Not to be changed. */
  byte[] bytes() {
    return bytes;
  }
}
