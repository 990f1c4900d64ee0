package org.muster.tree;

import java.util.List;
import org.muster.protocol.ClientUri;

/**
 * What a device calls the state of an instance that was read completely (TS §11).
 *
 * @param moid the kind of object
 * @param miid its name; empty for the only one
 * @param value the validator
 */
record Validator(String moid, String miid, String value) {

  /**
   * The address with what is known of its instance; as it is where nothing is known, or several
   * instances may be meant.
   */
  static ClientUri added(ClientUri uri, List<Validator> known) {
    if (uri.cacheValidator().isPresent() || uri.hasWildcard() || uri.hasPlaceholder()) {
      return uri;
    }
    List<Validator> ofObject =
        known.stream().filter(one -> one.moid.equals(uri.moid().value())).toList();
    return ofObject.stream()
        .filter(one -> one.miid.equals(uri.instance()) || isOnly(one, uri, ofObject))
        .findFirst()
        .map(one -> uri.withCacheValidator(one.value))
        .orElse(uri);
  }

  /** The device refuses an address without a name if it has several instances. */
  private static boolean isOnly(Validator one, ClientUri uri, List<Validator> ofObject) {
    return ofObject.size() == 1 && (uri.instance().isEmpty() || one.miid.isEmpty());
  }
}
