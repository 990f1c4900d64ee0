package org.muster.simulator.load;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.muster.simulator.SessionReport;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.load.Latencies.Spread;

/** What a run measured; to be read while it runs, too. Safe for several threads. */
public final class LoadFigures {

  private final Latencies first = new Latencies();
  private final Latencies further = new Latencies();
  private final Latencies whole = new Latencies();
  private final LongAdder queued = new LongAdder();
  private final LongAdder performed = new LongAdder();
  private final DoubleAdder queueingSeconds = new DoubleAdder();
  private final DoubleAdder sessionSeconds = new DoubleAdder();
  private final Map<String, LongAdder> errors = new ConcurrentSkipListMap<>();

  void queued(int commands) {
    queued.add(commands);
  }

  void queueingTook(double seconds) {
    queueingSeconds.add(seconds);
  }

  void sessionsTook(double seconds) {
    sessionSeconds.add(seconds);
  }

  void session(SessionReport report, Duration took) {
    whole.add(took);
    performed.add(report.commands());
    for (int i = 0; i < report.exchanges(); i++) {
      (i == 0 ? first : further).add(report.answerTimes().get(i));
    }
  }

  void error(String kind) {
    errors.computeIfAbsent(kind, k -> new LongAdder()).increment();
  }

  /**
   * @return how long the server took to answer a Package#1
   */
  public Spread firstAnswers() {
    return first.spread();
  }

  /**
   * @return how long the server took to answer a Package#3
   */
  public Spread furtherAnswers() {
    return further.spread();
  }

  /**
   * @return how long sessions took from end to end
   */
  public Spread sessions() {
    return whole.spread();
  }

  /**
   * @return how many commands were queued
   */
  public long commandsQueued() {
    return queued.sum();
  }

  /**
   * @return how many commands devices performed
   */
  public long commandsPerformed() {
    return performed.sum();
  }

  /**
   * @return commands queued per second of queueing
   */
  public double queuedPerSecond() {
    return rate(queued.sum(), queueingSeconds.sum());
  }

  /**
   * @return sessions per second of those parts of the run that were sessions; complete once a round
   *     has ended
   */
  public double sessionsPerSecond() {
    return rate(sessions().count(), sessionSeconds.sum());
  }

  /**
   * @return how often each kind of error occurred
   */
  public Map<String, Long> errors() {
    Map<String, Long> counts = new ConcurrentSkipListMap<>();
    errors.forEach((kind, count) -> counts.put(kind, count.sum()));
    return counts;
  }

  private static double rate(long count, double seconds) {
    return seconds > 0 ? Math.round(count / seconds * 10) / 10.0 : 0;
  }

  /**
   * @return all figures under names of their own, times in milliseconds
   */
  public JsonObject toJson() {
    JsonObjectBuilder kinds = JsonText.object();
    errors().forEach(kinds::add);
    return JsonText.object()
        .add("sessionsPerSecond", sessionsPerSecond())
        .add("sessions", json(sessions()))
        .add("p1ToP2", json(firstAnswers()))
        .add("p3ToP2", json(furtherAnswers()))
        .add("commandsPerformed", commandsPerformed())
        .add("commandsQueued", commandsQueued())
        .add("commandsQueuedPerSecond", queuedPerSecond())
        .add("errors", kinds)
        .build();
  }

  private static JsonObjectBuilder json(Spread spread) {
    return JsonText.object()
        .add("count", spread.count())
        .add("p50", spread.p50())
        .add("p90", spread.p90())
        .add("p99", spread.p99())
        .add("max", spread.max());
  }
}
