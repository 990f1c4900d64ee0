package org.muster.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.OptionalLong;
import org.muster.content.ContentStore;
import org.muster.kernel.Refusal;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/**
 * Takes what comes, before it is known whether it may stay: a small content into memory, a larger
 * one into pieces. Not to be called in a transaction. What nobody deposits or delivers afterwards
 * is thrown away by itself.
 */
@ApplicationScoped
public class ContentIntake {

  @Inject private ContentStore contents;
  @Inject private RepositoryConfig config;

  /**
   * Takes a body to its end.
   *
   * @param mediaType of the content; object data stays in memory up to a larger bound, because it
   *     is going to be read
   * @param declared how many bytes are said to come
   * @throws Refusal too large; nothing is read if that was declared
   * @throws IOException if the body breaks off
   */
  public Arrival take(String mediaType, OptionalLong declared, InputStream body)
      throws IOException {
    if (declared.orElse(0) > config.maxBytes) {
      throw tooLarge();
    }
    String type = MediaTypes.essence(mediaType);
    int small = small(type);
    byte[] head = body.readNBytes(small + 1);
    if (head.length <= small) {
      return Arrival.small(new NodeData(type, head));
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), body);
    return Arrival.large(type, contents.take(whole, config.maxBytes));
  }

  /** Whether a body of this declared length may turn out to be a file. */
  public boolean mayBeFile(String mediaType, OptionalLong declared) {
    return declared.isEmpty() || declared.getAsLong() > small(MediaTypes.essence(mediaType));
  }

  private int small(String type) {
    return type.equals(MediaTypes.MO_DATA) || type.equals(MediaTypes.JSON)
        ? config.parsedBytes
        : config.inlineBytes;
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge("A content has at most " + config.maxBytes + " bytes.");
  }
}
