package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.muster.protocol.NodeData;
import org.muster.secret.SecretBox;

/**
 * Seals small contents before they are written into their rows: values on their way to a device may
 * be passwords.
 */
@Dependent
class Seal {

  @Inject private SecretBox box;

  byte[] close(String token, NodeData data) {
    return box.seal(owner(token), data.content());
  }

  /** The small content of an item that has one. */
  NodeData open(RepositoryItem item) {
    byte[] kept = item.kept();
    byte[] bytes = item.isSealed() ? box.open(owner(item.token()), kept) : kept;
    return new NodeData(item.mediaType(), bytes);
  }

  NodeData open(String token, Variant variant) {
    return new NodeData(variant.mediaType(), box.open(owner(token), variant.kept()));
  }

  private static String owner(String token) {
    return "repository/" + token;
  }
}
