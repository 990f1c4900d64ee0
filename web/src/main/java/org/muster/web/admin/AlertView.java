package org.muster.web.admin;

import java.time.Instant;
import org.muster.kernel.Ids;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Moid;
import org.muster.protocol.ResultCode;
import org.muster.session.AlertDetails;
import org.muster.web.JsonTree;

/**
 * An alert as the API shows it; the names are those of TS §7.2.1.5.
 *
 * @param command the EXEC whose end it told; absent if it was about something else
 * @param result the result code in that case
 * @param meaning what the result code means, in words
 */
public record AlertView(
    String id,
    String device,
    String session,
    String type,
    String source,
    String target,
    String mark,
    String dataType,
    Object data,
    Instant receivedAt,
    String command,
    Integer result,
    String meaning) {

  static AlertView of(AlertDetails alert) {
    return new AlertView(
        Ids.text(alert.id()),
        alert.device(),
        Ids.text(alert.session()),
        alert.type(),
        alert.source(),
        alert.target(),
        alert.mark(),
        alert.dataType(),
        JsonTree.read(alert.data()).orElse(null),
        alert.receivedAt(),
        Ids.textOrNull(alert.command()),
        alert.result(),
        meaning(alert));
  }

  private static String meaning(AlertDetails alert) {
    return alert.result() == null
        ? null
        : ResultCode.of(moid(alert.source()), alert.result()).meaning();
  }

  private static Moid moid(String source) {
    try {
      return source == null ? null : ClientUri.parse(source).moid();
    } catch (MalformedException e) {
      return null;
    }
  }
}
