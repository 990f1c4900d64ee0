package org.muster.dialogue;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;

/**
 * One question on one page. Open until it is answered, expires or is withdrawn; then for ever over.
 */
@Entity
@Table(name = "question")
class AskedQuestion {

  @Id private String token;

  private String device;

  @Enumerated(EnumType.STRING)
  private QuestionKind kind;

  private String title;

  private String body;

  private String options;

  @Enumerated(EnumType.STRING)
  private UserAnswer.Outcome outcome;

  private String words;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** When it is due to expire; null once it is over. */
  @Column(name = "due_at")
  private Instant dueAt;

  /** For JPA only. */
  protected AskedQuestion() {}

  AskedQuestion(String token, DeviceId device, Question question, Instant expiresAt) {
    this.token = token;
    this.device = device.value();
    this.kind = question.kind();
    this.title = question.title();
    this.body = question.text();
    JsonArrayBuilder array = JsonText.array();
    question.options().forEach(array::add);
    this.options = array.build().toString();
    this.expiresAt = expiresAt;
    this.dueAt = expiresAt;
  }

  String token() {
    return token;
  }

  DeviceId device() {
    return new DeviceId(device);
  }

  Question question() {
    return new Question(
        kind,
        title,
        body,
        JsonText.readArray(options).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList());
  }

  boolean isOpenAt(Instant now) {
    return dueAt != null && now.isBefore(expiresAt);
  }

  /** Whether its time is over and nobody was told yet. */
  boolean isDueAt(Instant now) {
    return dueAt != null && !now.isBefore(dueAt);
  }

  void close(UserAnswer answer) {
    outcome = answer.outcome();
    words = answer.words();
    dueAt = null;
  }

  /** Over without an answer, and nobody wants to know. */
  void withdraw() {
    dueAt = null;
  }

  QuestionDetails details() {
    return new QuestionDetails(
        question(),
        outcome == null ? null : new UserAnswer(outcome, words),
        dueAt != null,
        expiresAt);
  }
}
