package org.muster.command;

import java.time.Instant;
import java.util.List;
import org.muster.protocol.Command;
import org.muster.protocol.NodeData;
import org.muster.repository.DeliveredFile;

/**
 * What the room shows of a command.
 *
 * @param command its line: the name and the parameters, as it travels (TS §7.2.1.2)
 * @param status the device's status code; null before it reported
 * @param reason why it is in its state, in words; null where the state says all
 * @param uris further locations that the device reported
 * @param data what a GET returned, or an HPUT or HPOST delivered, as it came, or what the user
 *     answered to a SHOW; null if there is nothing
 * @param file what an HPUT or HPOST delivered that is too large to be looked into; null if there is
 *     none
 * @param session the session in which it was sent last; null while it waits
 * @param attempts how often it was sent
 * @param result what an alert said of the end of an execution; null if none did
 * @param queuedBy who wanted it; null where it was the server itself
 * @param overridden whether it was queued although the object's definition forbids it
 */
public record CommandDetails(
    long id,
    String device,
    List<String> command,
    CommandState state,
    Integer status,
    String reason,
    List<String> uris,
    NodeData data,
    DeliveredFile file,
    Long session,
    int attempts,
    Instant queuedAt,
    Instant sentAt,
    Instant finishedAt,
    Integer result,
    String queuedBy,
    boolean overridden) {

  /**
   * The data in the shape of what was asked, however the device sent them: the bare value of one
   * leaf, items otherwise. Null if there are none.
   */
  public NodeData plainData() {
    return data == null ? null : ReadShape.plain(Command.of(command), data);
  }

  /** The data as items, each with its address, a bare value too; null if there are none. */
  public NodeData items() {
    return data == null ? null : ReadShape.items(Command.of(command), data);
  }
}
