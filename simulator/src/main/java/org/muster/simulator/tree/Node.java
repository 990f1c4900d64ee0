package org.muster.simulator.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;

/** A node of an instance: it has children or a value, never both (TS §13.1). Immutable. */
public sealed interface Node permits Leaf, Interior {

  /**
   * @return what a server may do with it; empty: the server does not see it
   */
  Set<Access> access();

  /**
   * The JSON form of TS §13.3.
   *
   * @param levels how many levels of children to show; 0 shows none
   * @return the content without the node's own name
   */
  JsonValue toJson(int levels);

  /**
   * The node with what a server sent in its place.
   *
   * @param content the content without the node's own name
   * @return the new node
   * @throws TreeFault 403 when something in it may not be written, 415 when it does not fit
   */
  Node replacedBy(JsonValue content) throws TreeFault;

  /**
   * @param wanted what is to be done
   * @return whether a server may
   */
  default boolean allows(Access wanted) {
    return access().contains(wanted);
  }

  /**
   * A node that no definition speaks of, made by a server.
   *
   * @param content its JSON form
   * @return a node the server may do everything with
   * @throws TreeFault 415 when the content is no node
   */
  static Node made(JsonValue content) throws TreeFault {
    if (content instanceof JsonObject object) {
      return Interior.made(object);
    }
    if (content.getValueType() == JsonValue.ValueType.ARRAY) {
      throw TreeFault.notUnderstood("no node is an array");
    }
    Format format = Format.of(content);
    return new Leaf(format, format.fromJson(content), Access.OWNED);
  }
}
