package org.muster.protocol;

import jakarta.json.JsonValue;
import java.util.Objects;

/**
 * One item of the data of management objects: a part of a device's tree, serialised (TS §7.2.1.4).
 *
 * @param ddf where the definition of the object is found; {@code null} if the item does not say
 * @param uri what the item is: the root of an instance, a sub-tree or a leaf; {@code null} if the
 *     device left it out or wrote something that is none
 * @param validator the cache validator of the instance (TS §11); {@code null} if there is none
 * @param label the name of the node; {@code null} if the device did not put the content under one
 * @param content an object for an interior node, by the names of its children; any other value for
 *     a leaf; never {@code null}
 */
public record ObjectItem(
    String ddf, ClientUri uri, String validator, String label, JsonValue content) {

  /** Refuses a missing content. */
  public ObjectItem {
    Objects.requireNonNull(content, "content");
  }

  /** The place of the item, not its content, which may be secret. */
  @Override
  public String toString() {
    return "ObjectItem[" + uri + ", " + label + "]";
  }
}
