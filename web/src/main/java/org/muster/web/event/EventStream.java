package org.muster.web.event;

import jakarta.json.JsonObject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.JsonText;
import org.muster.role.Authority;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;

/**
 * One open stream: where it is in the log, and what its reader has not taken yet. It is driven by
 * one thread; only what is under way is counted by others.
 */
final class EventStream {

  /** So often is asked whether its reader may still follow. */
  static final Duration ASKED_EVERY = Duration.ofSeconds(3);

  /** So long nothing is said at most: whoever has gone is noticed by it. */
  static final Duration QUIET = Duration.ofSeconds(15);

  /** So long a reader may take nothing. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Follower follower;
  private final SseEventSink sink;
  private final Sse sse;
  private final AtomicInteger underWay = new AtomicInteger();

  /** Made by the thread of its request, and moved on by the one that drives it. */
  private volatile long position;

  private DeviceScope scope;
  private Instant askedAt;
  private Instant saidAt;

  EventStream(
      Follower follower,
      DeviceScope scope,
      long position,
      SseEventSink sink,
      Sse sse,
      Instant now) {
    this.follower = follower;
    this.scope = scope;
    this.position = position;
    this.sink = sink;
    this.sse = sse;
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

  /** Whether its reader has taken all that was sent. */
  boolean isReady() {
    return underWay.get() == 0;
  }

  /** Its first words say nothing, and that it is there. */
  void begin(Instant now) {
    say(sse.newEventBuilder().comment("").build(), now);
  }

  /** Whether it goes on: its reader is there, takes what is sent, and may still follow. */
  boolean goesOn(Instant now) {
    return !sink.isClosed()
        && (isReady() || now.isBefore(saidAt.plus(PATIENCE)))
        && (now.isBefore(askedAt.plus(ASKED_EVERY)) || mayFollow(now));
  }

  /** Says something, if nothing was said for long. */
  void keepAlive(Instant now) {
    if (isReady() && !now.isBefore(saidAt.plus(QUIET))) {
      say(sse.newEventBuilder().comment("").build(), now);
    }
  }

  /** What was to come is not kept any more. */
  void misses(long from, Instant now) {
    JsonObject lost = JsonText.object().add("after", position).add("from", from).build();
    say(sse.newEventBuilder().name("lost").data(lost.toString()).build(), now);
  }

  /**
   * Goes on to a position.
   *
   * @param events what is for this reader on the way there
   */
  void moveOn(List<EventDetails> events, long next, String source, Instant now) {
    for (EventDetails event : events) {
      say(
          sse.newEventBuilder()
              .id(Long.toString(event.position()))
              .data(event.cloudEvent(source).toString())
              .build(),
          now);
    }
    position = next;
  }

  void close() {
    sink.close();
  }

  private boolean mayFollow(Instant now) {
    Optional<Authority> authority =
        follower.authority().get().filter(one -> one.has(Permission.EVENT_READ));
    authority.ifPresent(one -> scope = one.scope(Permission.EVENT_READ));
    askedAt = now;
    return authority.isPresent();
  }

  private void say(OutboundSseEvent words, Instant now) {
    underWay.incrementAndGet();
    saidAt = now;
    sink.send(words).whenComplete((done, failure) -> underWay.decrementAndGet());
  }
}
