package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Outcome;

/** Performs EXEC, and remembers what is still to be reported (TS §6, §9). */
public final class Executions {

  /** What a node reports with that was told to report later and has no alert type of its own. */
  private static final String GENERIC_ALERT = "urn:muster:at:x-simulator:1.0:completed";

  private static final String ANY = "*";

  private final Map<String, Execution> plans = new ConcurrentHashMap<>();
  private final Map<Long, Located> running = new ConcurrentHashMap<>();
  private final List<Completion> pending = new ArrayList<>();
  private List<Completion> inPackage1 = List.of();
  private long last;
  private long answered;

  /**
   * Says how a node behaves.
   *
   * @param uri the node's own address: real MIID, real names; or {@code *} instead of names that
   *     are chosen at run time, for all nodes there that nothing else was said about
   * @param execution what becomes of an EXEC on it
   */
  public void plan(String uri, Execution execution) {
    plans.put(uri, execution);
  }

  /** What an EXEC does to the device at once; returns what holds something else now. */
  List<String> begin(DeviceTree tree, Located node, Optional<String> serverUri) throws TreeFault {
    Execution plan = planOf(node);
    List<String> changed = new ArrayList<>();
    for (Effect effect : isOverAtOnce(plan, serverUri) ? plan.effects() : plan.beginnings()) {
      changed.addAll(effect.on(tree, node));
    }
    return changed;
  }

  /** What executions have done to the device when they are over; returns as {@link #begin}. */
  List<String> end(DeviceTree tree, List<Completion> completions) {
    List<String> changed = new ArrayList<>();
    for (Completion completion : completions) {
      Located node = running.remove(completion.number());
      for (Effect effect : node == null ? List.<Effect>of() : planOf(node).effects()) {
        changed.addAll(attempt(effect, tree, node));
      }
    }
    return changed;
  }

  /** What was removed meanwhile is not changed any more. */
  private static List<String> attempt(Effect effect, DeviceTree tree, Located node) {
    try {
      return effect.on(tree, node);
    } catch (TreeFault gone) {
      return List.of();
    }
  }

  private static boolean isOverAtOnce(Execution plan, Optional<String> serverUri) {
    return plan.alertType().isEmpty() && serverUri.isEmpty();
  }

  Outcome run(Located node, Optional<String> serverUri) {
    Execution plan = planOf(node);
    if (isOverAtOnce(plan, serverUri)) {
      return Outcome.of(plan.result());
    }
    remember(node, plan, serverUri);
    return Outcome.of(202);
  }

  private Execution planOf(Located node) {
    Execution own = plans.get(node.uri());
    return own != null
        ? own
        : plans.entrySet().stream()
            .filter(plan -> isMeant(plan.getKey().split("/"), node.uri().split("/")))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Execution.AT_ONCE);
  }

  private static boolean isMeant(String[] pattern, String[] names) {
    boolean meant = pattern.length == names.length;
    for (int i = 0; meant && i < names.length; i++) {
      meant = pattern[i].equals(ANY) || pattern[i].equals(names[i]);
    }
    return meant;
  }

  private synchronized void remember(Located node, Execution plan, Optional<String> serverUri) {
    last++;
    Alert alert = completion(node, plan);
    boolean inSession = plan.report().inSession() && serverUri.isEmpty();
    pending.add(new Completion(last, alert, serverUri, inSession));
    running.put(last, node);
  }

  private static Alert completion(Located node, Execution plan) {
    Execution.Report report = plan.report();
    Subject subject = report.subject().apply(node);
    String source =
        report.fromInstance() ? node.moid() + "/" + node.instance().miid() + "/" : node.uri();
    return new Alert(
        plan.alertType().orElse(GENERIC_ALERT),
        Optional.of(source),
        subject.target(),
        isFailure(plan.result()) ? Optional.of("warning") : Optional.empty(),
        Optional.of(report.form().dataType()),
        Optional.of(report.form().data(plan.result(), subject.identifier())));
  }

  /** Errors are to be marked as more than informational; 2xx and 12xx are successes. */
  private static boolean isFailure(int result) {
    int family = result / 100;
    return family != 2 && family != 12;
  }

  /**
   * What is to be told in the next Package#1. Completions a server wants at a certain address go
   * first, in a session of their own.
   *
   * @return completions that go to one address; they stay until {@link #told}
   */
  public synchronized List<Completion> due() {
    Optional<String> address =
        pending.stream().flatMap(completion -> completion.serverUri().stream()).findFirst();
    return inPackage1(completion -> completion.serverUri().equals(address));
  }

  /**
   * What may be told at the server's usual address.
   *
   * @return completions without an address of their own; they stay until {@link #told}
   */
  public synchronized List<Completion> dueAnywhere() {
    return inPackage1(completion -> completion.serverUri().isEmpty());
  }

  private List<Completion> inPackage1(Predicate<Completion> chosen) {
    inPackage1 = pending.stream().filter(chosen).toList();
    return inPackage1;
  }

  /** What the next Package#3 tells: not the ends of executions it is the first to speak of. */
  synchronized List<Completion> dueInSession() {
    long before = answered;
    answered = last;
    return pending.stream()
        .filter(completion -> completion.inSession() && completion.number() <= before)
        .filter(completion -> !inPackage1.contains(completion))
        .toList();
  }

  /**
   * Forgets what a server has heard.
   *
   * @param completions what was sent and answered
   */
  public synchronized void told(List<Completion> completions) {
    pending.removeAll(completions);
  }

  /**
   * Gives up the addresses of what could not be told: the next attempt goes to the server's usual
   * one, where it takes completions too (TS §19, Q10).
   *
   * @param completions what was sent in vain
   */
  public synchronized void missed(List<Completion> completions) {
    pending.replaceAll(each -> completions.contains(each) ? each.anywhere() : each);
  }
}
