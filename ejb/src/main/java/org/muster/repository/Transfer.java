package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * One request of a device at the repository. That of a file is written when it begins and once more
 * when it is over.
 */
@Entity
class Transfer {

  private static final int LONGEST = 255;

  @Id private long id;

  private String token;

  private String device;

  @Column(name = "session_id")
  private Long sessionId;

  private String method;

  private int status;

  @Column(name = "media_type")
  private String mediaType;

  private long bytes;

  @Column(name = "first_byte")
  private long firstByte;

  private boolean complete;

  @Column(name = "user_agent")
  private String userAgent;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  /** For JPA only. */
  protected Transfer() {}

  Transfer(long id, RepositoryItem item, String method, int status, Caller caller, Instant at) {
    this.id = id;
    this.token = item.token();
    this.device = item.device();
    this.sessionId = item.sessionId();
    this.method = method;
    this.status = status;
    this.userAgent = shortened(caller.userAgent());
    this.occurredAt = at;
  }

  /** What goes through, from where. */
  Transfer of(String type, long from, long size) {
    mediaType = shortened(type);
    firstByte = from;
    bytes = size;
    return this;
  }

  /** The end of the content went through with it, or what it is answered says as much. */
  Transfer complete(boolean end) {
    complete = end;
    return this;
  }

  TransferDetails details() {
    return new TransferDetails(
        token, method, status, mediaType, firstByte, bytes, complete, userAgent, occurredAt);
  }

  private static String shortened(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
