package org.muster.protocol;

import java.util.List;

/**
 * The query of a ClientURI, taken apart (TS §6.1).
 *
 * @param fields every field, decoded
 * @param nodeValues the {@code nv} fields, taken apart before they were decoded, so that an encoded
 *     colon or slash is never mistaken for a separator
 */
record ClientUriQuery(List<ClientUri.Field> fields, List<ClientUri.NodeValue> nodeValues) {

  static final ClientUriQuery NONE = new ClientUriQuery(List.of(), List.of());

  ClientUriQuery {
    fields = List.copyOf(fields);
    nodeValues = List.copyOf(nodeValues);
  }
}
