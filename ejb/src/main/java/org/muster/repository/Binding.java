package org.muster.repository;

import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;

/**
 * What a token is bound to.
 *
 * @param device the only one that may use it; null while it belongs to no command
 * @param target the node that the content belongs to; null if that is not said. A content with a
 *     target can be handed out in either form: as the bare value, or as an item that names it
 * @param uses how often it may be used, at least 1
 * @param standing whether it may be used any number of times instead, until it is closed
 * @param typed whether the text of the content says a JSON number or truth value: an item that
 *     names the target has it in that type
 */
public record Binding(
    DeviceId device, ClientUri target, int uses, boolean standing, boolean typed) {

  /** For whoever has the token, once. */
  public static final Binding ANYBODY_ONCE = new Binding(null, null, 1, false);

  /** Of a content whose text is a text, as far as anybody knows. */
  public Binding(DeviceId device, ClientUri target, int uses, boolean standing) {
    this(device, target, uses, standing, false);
  }
}
