package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.gateway.Receipt;

/** A receipt on its way to the attempt that it is about. */
@Entity
@Table(name = "push_receipt")
class ReceiptRow {

  @EmbeddedId private ReceiptKey key;

  @Enumerated(EnumType.STRING)
  private Receipt.Fate fate;

  private String words;

  @Column(name = "heard_at")
  private Instant heardAt;

  /** For JPA only. */
  protected ReceiptRow() {}

  Receipt receipt() {
    return new Receipt(
        key.gateway(), key.reference(), fate, "".equals(words) ? null : words, heardAt);
  }
}
