package org.muster.tree;

import java.time.Instant;
import java.util.Objects;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;

/**
 * That a command has written into a tree (TS §5.3.1). What it wrote shows in the next read: the
 * change is then this command's, not that of whoever read it.
 *
 * @param device which device
 * @param uri what was written: a node with all that is below it, in an instance that is there
 * @param source the command that wrote it
 * @param at when it was reported
 */
public record Written(DeviceId device, ClientUri uri, NodeSource source, Instant at)
    implements TreeEvent {

  /** Checks that there is nothing missing. */
  public Written {
    Objects.requireNonNull(uri, "uri");
  }

  /** Where it was written, from the root of its instance. */
  String path() {
    return String.join("/", uri.path());
  }

  /** Whether it names one place. */
  boolean isPlace() {
    return !uri.hasWildcard() && !uri.hasPlaceholder();
  }
}
