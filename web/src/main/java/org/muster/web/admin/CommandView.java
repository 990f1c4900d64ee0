package org.muster.web.admin;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.muster.command.CommandDetails;
import org.muster.kernel.Ids;
import org.muster.protocol.NodeData;
import org.muster.repository.DeliveredFile;
import org.muster.web.JsonTree;

/**
 * A command as the API shows it.
 *
 * @param command its line; addresses of the repository are cut for those who may not see contents
 * @param status the device's status code; absent before it reported
 * @param reason why it is in its state, in words
 * @param data what it brought: of a read of one leaf the value, whether the device sent it bare or
 *     as an item, or answered that it has not changed; otherwise JSON as JSON, text as a string,
 *     anything else in base64
 * @param dataType the media type of the data
 * @param file what it brought, if that is too large to be looked into
 * @param result what an alert said of the end of an execution; absent if none did
 * @param queuedBy who wanted it; absent where it was the server itself
 * @param overridden whether it was queued although the object's definition forbids it
 */
public record CommandView(
    String id,
    String device,
    List<String> command,
    String state,
    Integer status,
    String reason,
    List<String> uris,
    Object data,
    String dataType,
    FileView file,
    String session,
    int attempts,
    Instant queuedAt,
    Instant sentAt,
    Instant finishedAt,
    Integer result,
    String queuedBy,
    Boolean overridden) {

  static CommandView of(CommandDetails command, Addresses addresses) {
    NodeData data = command.plainData();
    return new CommandView(
        Ids.text(command.id()),
        command.device(),
        addresses.in(command.command()),
        command.state().name(),
        command.status(),
        addresses.in(command.reason()),
        command.uris().isEmpty() ? null : command.uris(),
        data == null ? null : shown(data),
        data == null ? null : data.mediaType(),
        command.file() == null ? null : FileView.of(command.file(), addresses),
        Ids.textOrNull(command.session()),
        command.attempts(),
        command.queuedAt(),
        command.sentAt(),
        command.finishedAt(),
        command.result(),
        command.queuedBy(),
        command.overridden() ? true : null);
  }

  /**
   * A file that a device delivered.
   *
   * @param token by which it can be had from the repository
   * @param length in bytes
   */
  public record FileView(String token, String mediaType, long length) {

    static FileView of(DeliveredFile file, Addresses addresses) {
      return new FileView(addresses.token(file.token()), file.mediaType(), file.length());
    }
  }

  private static Object shown(NodeData data) {
    if (data.isJson()) {
      return JsonTree.read(new ByteArrayInputStream(data.content())).orElseGet(data::text);
    }
    return data.isText() ? data.text() : Base64.getEncoder().encodeToString(data.content());
  }
}
