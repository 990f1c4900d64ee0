package org.muster.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.muster.kernel.Refusal;

/**
 * The door of the room. No enterprise bean: a slow peer would hold one of a pool for as long as it
 * takes.
 */
@ApplicationScoped
public class ContentStore {

  @Inject private ContentRows rows;

  /**
   * Takes a content as it comes. It is thrown away after a while unless somebody {@linkplain #keep
   * keeps} it. Not to be called in a transaction.
   *
   * @param most how many bytes it may have
   * @throws IOException if it breaks off; nothing is kept of it
   * @throws Refusal too large; nothing is kept of it
   */
  public StoredContent take(InputStream body, long most) throws IOException {
    long id = rows.begin();
    boolean taken = false;
    try {
      StoredContent content = fill(id, body, most);
      taken = true;
      return content;
    } finally {
      if (!taken) {
        remove(id);
      }
    }
  }

  /** A content; empty if there is none, or not any more. */
  public Optional<StoredContent> find(long id) {
    return rows.find(id);
  }

  /**
   * Makes somebody the owner of a content, and of no other one. Belongs into the transaction that
   * writes down what the content is.
   *
   * @param owner the token of an item of the repository; the content goes with it
   * @throws Refusal conflict, if the content is gone already
   */
  public void keep(long id, String owner) {
    rows.takeFrom(owner);
    if (!rows.give(id, owner)) {
      throw Refusal.conflict("What was brought was thrown away before it could be kept.");
    }
  }

  /** Whatever this one owns goes. */
  public void release(String owner) {
    rows.takeFrom(owner);
  }

  /**
   * Writes a part of a content. Not to be called in a transaction: whoever reads may be slow.
   *
   * @param from the first byte, counting from 0
   * @throws IOException if nobody reads any more, or the content was taken away meanwhile
   */
  public void write(long id, long from, long length, OutputStream out) throws IOException {
    write(id, from, length, out, () -> {});
  }

  /**
   * The same for whoever has something to note while nobody can have all of it yet.
   *
   * @param beforeEnd is run when everything but the last byte has gone out
   * @throws IOException as {@link #write(long, long, long, OutputStream)}
   */
  public void write(long id, long from, long length, OutputStream out, Runnable beforeEnd)
      throws IOException {
    LastByte tail = new LastByte(out, beforeEnd);
    long position = from;
    long end = from + length;
    while (position < end) {
      byte[] piece = piece(id, Math.toIntExact(position / Piece.BYTES));
      int offset = (int) (position % Piece.BYTES);
      int count = (int) Math.min(piece.length - offset, end - position);
      position += count;
      tail.write(piece, offset, count, position == end);
    }
  }

  /** Removes a content, a bounded number of pieces at a time. */
  void remove(long id) {
    boolean more = true;
    while (more) {
      more = rows.removeSome(id);
    }
  }

  private StoredContent fill(long id, InputStream body, long most) throws IOException {
    MessageDigest digest = sha256();
    long length = 0;
    int place = 0;
    for (byte[] piece = next(body); piece.length > 0; piece = next(body)) {
      length += piece.length;
      if (length > most) {
        throw Refusal.tooLarge("A content has at most " + most + " bytes.");
      }
      digest.update(piece);
      rows.append(id, place++, piece);
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    rows.complete(id, hex);
    return new StoredContent(id, length, hex);
  }

  private byte[] piece(long id, int place) throws IOException {
    return rows.piece(id, place)
        .orElseThrow(() -> new IOException("The content was taken away while it was read"));
  }

  private static byte[] next(InputStream body) throws IOException {
    return body.readNBytes(Piece.BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
