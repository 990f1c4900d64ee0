package org.muster.web.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.event.EventLog;
import org.muster.event.EventStretch;
import org.muster.kernel.Refusal;
import org.muster.kernel.Rounds;
import org.muster.role.DeviceScope;

/**
 * All streams of this node. One round after the other reads what is new once for all who are at the
 * same place, and hands it to each; a stream has a thread only while its reader is taking
 * something. Whoever takes too little is left behind, and in the end alone; they come again, to any
 * node, and go on where they were.
 */
@ApplicationScoped
public class EventStreams {

  private static final Logger LOG = Logger.getLogger("org.muster.event");

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LATER = Duration.ofSeconds(10);
  private static final int AT_ONCE = 1_000;

  private static final long RESTING_SECONDS = 10;

  private final List<EventStream> streams = new CopyOnWriteArrayList<>();
  private ExecutorService threads;

  @Resource private ManagedThreadFactory factory;

  @Inject private EventLog log;
  @Inject private StreamConfig config;
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** Starts the rounds. */
  @PostConstruct
  void start() {
    threads =
        new ThreadPoolExecutor(
            0,
            config.streams,
            RESTING_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            factory);
    rounds.every(PAUSE, this::round);
  }

  /**
   * Makes sure that an account may have one more stream.
   *
   * @throws Refusal limited, if the account has too many; busy, if there are too many
   */
  public void requireRoom(String account) {
    long own = streams.stream().filter(one -> one.account().equals(account)).count();
    if (own >= config.streamsPerOperator) {
      throw Refusal.limited("You follow the events as often as you may: close a stream.", LATER);
    }
    if (streams.size() >= config.streams) {
      throw Refusal.busy("As many follow the events as can be served.", LATER);
    }
  }

  /**
   * Opens a stream.
   *
   * @param scope what its reader may see just now
   * @param position of the last event that they have
   * @param answer the request has begun it, and leaves it to the stream to end it
   */
  public void open(Follower follower, DeviceScope scope, long position, AsyncContext answer) {
    HttpServletResponse response = (HttpServletResponse) answer.getResponse();
    response.setContentType(MediaType.SERVER_SENT_EVENTS + ";charset=UTF-8");
    answer.setTimeout(0);
    try {
      StreamLine line = new StreamLine(threads, response.getOutputStream(), answer::complete);
      EventStream stream = new EventStream(follower, scope, position, line, clock.instant());
      stream.begin();
      streams.add(stream);
    } catch (IOException e) {
      LOG.log(Level.FINE, "Whoever wanted to follow the events has gone", e);
      answer.complete();
    }
  }

  /** Whoever follows comes again, to another node or after the start. */
  @PreDestroy
  void stop() {
    streams.forEach(EventStream::close);
    threads.shutdown();
  }

  private void round() {
    streams.removeIf(EventStream::isOver);
    if (streams.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    streams.stream().filter(stream -> !goesOn(stream, now)).forEach(EventStream::close);
    long head = log.head();
    Map<Long, List<EventStream>> behind =
        streams.stream()
            .filter(stream -> stream.position() < head && stream.isReady())
            .collect(Collectors.groupingBy(EventStream::position));
    behind.forEach((position, some) -> moveOn(position, some, now));
    streams.forEach(stream -> attempt(stream, () -> stream.keepAlive(now)));
  }

  private void moveOn(long position, List<EventStream> some, Instant now) {
    EventStretch stretch = log.after(position, EventFilter.ALL, DeviceScope.ALL, AT_ONCE);
    some.forEach(stream -> attempt(stream, () -> moveOn(stream, stretch, now)));
  }

  private void moveOn(EventStream stream, EventStretch stretch, Instant now) {
    List<EventDetails> own = log.sift(stretch.events(), stream.wanted(), stream.scope());
    stream.moveOn(own, stretch.next(), stretch.lostFrom(), log.source(), now);
  }

  private boolean goesOn(EventStream stream, Instant now) {
    try {
      return stream.goesOn(now);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Nobody can say whether a stream may go on", e);
      return false;
    }
  }

  /** One that makes trouble holds up no other. */
  private void attempt(EventStream stream, Runnable words) {
    try {
      words.run();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "A stream broke off", e);
      stream.close();
    }
  }
}
