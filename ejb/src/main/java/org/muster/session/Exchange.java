package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** One HTTP exchange of a session: what came, and what was answered. Written once. */
@Entity
class Exchange {

  @EmbeddedId private ExchangeKey key;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "request_headers")
  private String requestHeaders;

  @Column(name = "request_body")
  private byte[] requestBody;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answer_body")
  private byte[] answerBody;

  /** For JPA only. */
  protected Exchange() {}

  Exchange(ExchangeKey key, ReceivedPackage received, Instant answeredAt, byte[] answerBody) {
    this.key = key;
    this.receivedAt = received.at();
    this.requestHeaders = HeaderText.write(received.headers());
    this.requestBody = received.body();
    this.answeredAt = answeredAt;
    this.answerBody = answerBody;
  }

  ExchangeKey key() {
    return key;
  }

  ReceivedPackage received() {
    return new ReceivedPackage(receivedAt, HeaderText.read(requestHeaders), requestBody);
  }

  ExchangeDetails details() {
    return new ExchangeDetails(key.round(), received(), answeredAt, answerBody);
  }
}
