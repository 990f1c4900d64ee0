package org.muster.web.admin;

import java.time.Instant;
import org.muster.kernel.Ids;
import org.muster.session.AlertDetails;
import org.muster.web.JsonTree;

/** An alert as the API shows it; the names are those of TS §7.2.1.5. */
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
    Instant receivedAt) {

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
        alert.receivedAt());
  }
}
