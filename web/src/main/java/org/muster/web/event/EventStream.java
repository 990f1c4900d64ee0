package org.muster.web.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.JsonText;
import org.muster.role.Authority;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;

/**
 * One open stream: where it is in the log, and what its reader may see. It is driven by one thread.
 * What it says is in the words of Server-Sent Events (HTML Standard §9.2).
 */
final class EventStream {

  /** So often is asked whether its reader may still follow. */
  static final Duration ASKED_EVERY = Duration.ofSeconds(3);

  /** So long nothing is said at most: whoever has gone is noticed by it. */
  static final Duration QUIET = Duration.ofSeconds(15);

  /** So long a reader may take nothing. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Follower follower;
  private final StreamLine line;

  /** Made by the thread of its request, and moved on by the one that drives it. */
  private volatile long position;

  private DeviceScope scope;
  private Instant askedAt;
  private Instant saidAt;

  EventStream(Follower follower, DeviceScope scope, long position, StreamLine line, Instant now) {
    this.follower = follower;
    this.scope = scope;
    this.position = position;
    this.line = line;
    this.askedAt = now;
    this.saidAt = now;
  }

  /** The name of its reader's account. */
  String account() {
    return follower.account();
  }

  EventFilter wanted() {
    return follower.wanted();
  }

  /** What its reader may see. */
  DeviceScope scope() {
    return scope;
  }

  /** After which position it goes on. */
  long position() {
    return position;
  }

  /** Whether its reader has taken all that was sent, and is there for more. */
  boolean isReady() {
    return !line.isClosed() && line.isReady();
  }

  /** Whether nothing of it is left. */
  boolean isOver() {
    return line.isOver();
  }

  /** Its first words say that it is there, and where. */
  void begin() {
    line.begin(place());
  }

  /** Whether it goes on: its reader is there, takes what is sent, and may still follow. */
  boolean goesOn(Instant now) {
    return !line.isClosed()
        && (line.isReady() || now.isBefore(saidAt.plus(PATIENCE)))
        && (now.isBefore(askedAt.plus(ASKED_EVERY)) || mayFollow(now));
  }

  /** Says something, if nothing was said for long. */
  void keepAlive(Instant now) {
    if (isReady() && !now.isBefore(saidAt.plus(QUIET))) {
      say(place(), now);
    }
  }

  /**
   * Goes on to a position, if what is on the way there can be sent.
   *
   * @param events what is for this reader
   * @param lostFrom where the log begins, if something before that is not kept any more; null if
   *     nothing is missing
   */
  void moveOn(List<EventDetails> events, long next, Long lostFrom, String source, Instant now) {
    StringBuilder text = new StringBuilder();
    if (lostFrom != null) {
      text.append("event: lost\ndata: ").append(lost(lostFrom)).append("\n\n");
    }
    for (EventDetails event : events) {
      text.append("id: ").append(event.position());
      text.append("\ndata: ").append(event.cloudEvent(source)).append("\n\n");
    }
    if (text.isEmpty() || say(text.toString(), now)) {
      position = next;
    }
  }

  void close() {
    line.close();
  }

  /**
   * No event, but an id: whoever comes again goes on where the stream was, and not where the last
   * event was that they wanted, if there was any.
   */
  private String place() {
    return ":\nid: " + position + "\n\n";
  }

  private String lost(long from) {
    return JsonText.object().add("after", position).add("from", from).build().toString();
  }

  private boolean mayFollow(Instant now) {
    Optional<Authority> authority =
        follower.authority().get().filter(one -> one.has(Permission.EVENT_READ));
    authority.ifPresent(one -> scope = one.scope(Permission.EVENT_READ));
    askedAt = now;
    return authority.isPresent();
  }

  private boolean say(String words, Instant now) {
    boolean said = line.send(words);
    if (said) {
      saidAt = now;
    }
    return said;
  }
}
