package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.command.Completed;
import org.muster.protocol.Alert;
import org.muster.protocol.AlertResult;
import org.muster.tree.SecretMask;

/** A generic alert that a device raised (TS §5.4). Written once; nobody answers it. */
@Entity
@Table(name = "alert")
class ReportedAlert {

  @Id private long id;

  private String device;

  @Column(name = "session_id")
  private long sessionId;

  private String type;

  private String source;

  private String target;

  private String mark;

  @Column(name = "data_type")
  private String dataType;

  private String data;

  @Column(name = "received_at")
  private Instant receivedAt;

  private Long command;

  private Integer result;

  /** For JPA only. */
  protected ReportedAlert() {}

  ReportedAlert(long id, ReportReceived report, Alert alert, Instant receivedAt) {
    this.id = id;
    this.device = report.device();
    this.sessionId = report.exchange().sessionId();
    this.type = alert.type();
    this.source = alert.source();
    this.target = alert.target();
    this.mark = alert.mark().wire();
    this.dataType = alert.dataType();
    this.data =
        alert.data() == null ? null : SecretMask.alert(alert.source(), alert.data().toString());
    this.receivedAt = receivedAt;
    this.result = AlertResult.named(alert).map(AlertResult::code).orElse(null);
  }

  /** It told the end of an execution. */
  ReportedAlert completing(Completed completed) {
    command = completed.command();
    result = completed.result();
    return this;
  }

  long id() {
    return id;
  }

  String device() {
    return device;
  }

  AlertNews news() {
    return new AlertNews(id, device, sessionId, type, command, result);
  }

  AlertDetails details() {
    return new AlertDetails(
        id,
        device,
        sessionId,
        type,
        source,
        target,
        mark,
        dataType,
        data,
        receivedAt,
        command,
        result);
  }
}
