package org.muster.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.muster.event.EventDetails;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Ids;

/** One request and what became of it. Written once. */
@Entity
@Table(name = "webhook_delivery")
class Delivery {

  private static final int LONGEST_WORDS = 500;

  @Id private long id;

  private long webhook;

  private Instant at;

  @Column(name = "first_position")
  private long first;

  @Column(name = "last_position")
  private long last;

  private int events;

  private boolean taken;

  private Integer status;

  private long millis;

  private String words;

  /** For JPA only. */
  protected Delivery() {}

  Delivery(long webhook, List<EventDetails> sent, WebhookAnswer answer, Instant now) {
    this.id = Ids.next();
    this.webhook = webhook;
    this.at = now;
    this.first = sent.get(0).position();
    this.last = sent.get(sent.size() - 1).position();
    this.events = sent.size();
    this.taken = answer.isTaken();
    this.status = answer.status();
    this.millis = answer.millis();
    this.words = Excerpt.of(answer.words(), LONGEST_WORDS);
  }

  /** Events that are not kept any more, and were not sent. */
  static Delivery missed(long webhook, long first, long last, Instant now) {
    Delivery missed = new Delivery();
    missed.id = Ids.next();
    missed.webhook = webhook;
    missed.at = now;
    missed.first = first;
    missed.last = last;
    missed.words = "They were not sent, and are not kept any more.";
    return missed;
  }

  long id() {
    return id;
  }

  DeliveryDetails details() {
    return new DeliveryDetails(id, at, first, last, events, taken, status, millis, words);
  }
}
