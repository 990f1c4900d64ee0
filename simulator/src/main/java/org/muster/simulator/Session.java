package org.muster.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.muster.simulator.command.Completion;
import org.muster.simulator.command.Performer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Package2;
import org.muster.simulator.wire.Package3;
import org.muster.simulator.wire.Payload;
import org.muster.simulator.wire.UnreadablePackage;

/** One session from Package#1 to the Package#2 that carries END (TS §1.1). Used once. */
final class Session {

  /** No server has that much to say; one that does is in a loop. */
  private static final int MOST_PACKAGES = 10_000;

  /** The client that was seen did not stop; this one has to. */
  private static final int MOST_MISREADINGS = 20;

  private final String devId;
  private final DeviceConnection connection;
  private final Performer performer;
  private final Behaviour behaviour;
  private final JournalPage page;
  private final List<Duration> answerTimes = new ArrayList<>();
  private int performed;
  private int misreadings;
  private boolean opened;

  Session(
      String devId,
      DeviceConnection connection,
      Performer performer,
      Behaviour behaviour,
      JournalPage page) {
    this.devId = devId;
    this.connection = connection;
    this.performer = performer;
    this.behaviour = behaviour;
    this.page = page;
  }

  SessionReport run(String package1) {
    SessionReport report = converse(package1);
    page.ended(report);
    return report;
  }

  /** Whether the server took the Package#1. */
  boolean wasOpened() {
    return opened;
  }

  private SessionReport converse(String package1) {
    try {
      Answer answer = initiate(package1);
      opened = answer.isSuccess();
      boolean repeats = behaviour.has(Quirk.REPEATS_PACKAGE1) && opened;
      boolean goesOn = repeats && !Package2.read(answer.body()).ends();
      return proceed(goesOn ? initiate(package1) : answer);
    } catch (UnreadablePackage e) {
      return report(SessionEnd.UNREADABLE, e.getMessage());
    } catch (IOException e) {
      return report(SessionEnd.UNREACHABLE, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return report(SessionEnd.DROPPED, "interrupted");
    }
  }

  private Answer initiate(String package1) throws IOException {
    long sent = System.nanoTime();
    return answered(connection.initiate(package1), sent);
  }

  private SessionReport proceed(Answer first)
      throws IOException, UnreadablePackage, InterruptedException {
    Answer answer = first;
    for (int exchange = 0; exchange < MOST_PACKAGES; exchange++) {
      Optional<Package2> understood = understood(answer);
      if (understood.isEmpty()) {
        return report(SessionEnd.ABORTED, "HTTP " + answer.status());
      }
      Package2 package2 = understood.get();
      List<Outcome> outcomes = perform(exchange, package2, answer.header("OMADM-Accept"));
      if (behaviour.dropsAfter(performed)) {
        return report(SessionEnd.DROPPED, "dropped after " + performed + " commands");
      }
      if (package2.ends()) {
        return finish(exchange, outcomes);
      }
      pause();
      answer = tell(exchange, outcomes);
    }
    return report(SessionEnd.ENDLESS, MOST_PACKAGES + " packages");
  }

  private SessionReport finish(int exchange, List<Outcome> outcomes) {
    if (behaviour.has(Quirk.ANSWERS_END)) {
      answerEnd(exchange, outcomes);
    }
    return report(SessionEnd.ENDED, null);
  }

  /**
   * What a server says to an answer it did not ask for, if anything, changes nothing; so no end of
   * an execution is entrusted to it.
   */
  private void answerEnd(int exchange, List<Outcome> outcomes) {
    try {
      send(exchange, outcomes, List.of());
    } catch (IOException unheard) {
      return;
    }
  }

  /** An error is no package, but there are clients that read one in it (TS §20). */
  private Optional<Package2> understood(Answer answer) throws UnreadablePackage {
    if (answer.isSuccess()) {
      return Optional.of(Package2.read(answer.body()));
    }
    boolean misreads =
        behaviour.has(Quirk.READS_ERRORS_AS_PACKAGE2) && misreadings++ < MOST_MISREADINGS;
    return misreads ? Package2.misread(answer.body()) : Optional.empty();
  }

  /** Not even for no time: that would yield the processor, which a load generator would feel. */
  private void pause() throws InterruptedException {
    if (!behaviour.delay().isZero()) {
      Thread.sleep(behaviour.delay().toMillis());
    }
  }

  /** Strictly in order; a command that fails does not stop the next (TS §5). */
  private List<Outcome> perform(int exchange, Package2 package2, Optional<String> accepted) {
    List<Outcome> outcomes = new ArrayList<>();
    if (package2.ends() && behaviour.has(Quirk.SKIPS_COMMANDS_BESIDE_END)) {
      return outcomes;
    }
    for (Command command : package2.commands()) {
      boolean last = behaviour.dropsAfter(performed);
      if (!last && !command.name().equals(Package2.END)) {
        Outcome outcome =
            command.name().equals(Package2.CONT)
                ? move(command)
                : performer.perform(command, accepted);
        page.performed(exchange, outcomes.size(), command, outcome);
        outcomes.add(outcome);
        performed++;
      }
    }
    return outcomes;
  }

  /** From now on, the answer to this very package included (TS §6, CONT). */
  private Outcome move(Command command) {
    if (behaviour.has(Quirk.CONT_UNKNOWN)) {
      return Outcome.of(501);
    }
    if (command.parameters().size() != 1) {
      return Outcome.of(400);
    }
    Optional<URI> target = performer.address(command.parameter(0));
    target.ifPresent(connection::continueAt);
    return Outcome.of(target.isPresent() ? 200 : 400);
  }

  private Answer tell(int exchange, List<Outcome> outcomes) throws IOException {
    List<Completion> ends = performer.completions();
    Answer answer = send(exchange, outcomes, ends.stream().map(Completion::alert).toList());
    if (answer.isSuccess()) {
      performer.told(ends);
    }
    return answer;
  }

  private Answer send(int exchange, List<Outcome> outcomes, List<Alert> alerts) throws IOException {
    String boundary = "muster-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    Payload package3 = new Package3(outcomes, alerts).write(boundary, behaviour.quirks());
    page.delivered(exchange, Delivery.SENT);
    long sent = System.nanoTime();
    Answer answer = answered(connection.respond(package3.mediaType(), package3.bytes()), sent);
    if (answer.isSuccess()) {
      page.delivered(exchange, Delivery.ACKNOWLEDGED);
    }
    return answer;
  }

  private Answer answered(Answer answer, long sent) {
    answerTimes.add(Duration.ofNanos(System.nanoTime() - sent));
    return answer;
  }

  private SessionReport report(SessionEnd end, String error) {
    return new SessionReport(
        devId, end, List.copyOf(answerTimes), performed, Optional.ofNullable(error));
  }
}
