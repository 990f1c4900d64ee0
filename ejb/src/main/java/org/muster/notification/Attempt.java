package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.gateway.Receipt;
import org.muster.kernel.Excerpt;

/** One attempt to hand a notification over. Written once; a receipt may come later. */
@Entity
@Table(name = "notification_attempt")
class Attempt {

  private static final int LONGEST = 500;

  @EmbeddedId private AttemptKey key;

  private String gateway;

  private String address;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  @Enumerated(EnumType.STRING)
  private AttemptOutcome outcome;

  private String words;

  private String reference;

  @Enumerated(EnumType.STRING)
  private Receipt.Fate receipt;

  @Column(name = "receipt_words")
  private String receiptWords;

  @Column(name = "receipt_at")
  private Instant receiptAt;

  /** For JPA only. */
  protected Attempt() {}

  Attempt(Dispatch dispatch, Answer answer) {
    this.key = dispatch.key();
    this.gateway = dispatch.gateway();
    this.address = dispatch.parcel().address();
    this.attemptedAt = dispatch.at();
    this.outcome = answer.outcome();
    this.words = Excerpt.of(answer.words(), LONGEST);
    this.reference = answer.reference();
  }

  long notification() {
    return key.notification();
  }

  String address() {
    return address;
  }

  boolean hasReceipt() {
    return receipt != null;
  }

  void hears(Receipt heard) {
    receipt = heard.fate();
    receiptWords = Excerpt.of(heard.words(), LONGEST);
    receiptAt = heard.at();
  }

  AttemptDetails details() {
    return new AttemptDetails(
        key.number(),
        gateway,
        address,
        attemptedAt,
        outcome,
        words,
        reference,
        receipt,
        receiptWords,
        receiptAt);
  }
}
