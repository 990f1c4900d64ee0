package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That an exchange brought results or alerts which are not applied yet. Taken away by whoever
 * applies them.
 */
@Entity
@Table(name = "unapplied_report")
class UnappliedReport {

  @EmbeddedId private ExchangeKey key;

  private String device;

  private String awaited;

  @Column(name = "reported_at")
  private Instant reportedAt;

  /** For JPA only. */
  protected UnappliedReport() {}

  UnappliedReport(ReportReceived report, Instant reportedAt) {
    this.key = report.exchange();
    this.device = report.device();
    this.awaited = report.awaitedText();
    this.reportedAt = reportedAt;
  }

  ReportReceived report() {
    return new ReportReceived(key, device, ReportReceived.ids(awaited));
  }
}
