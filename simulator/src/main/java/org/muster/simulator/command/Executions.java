package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Outcome;

/** Performs EXEC, and remembers what is still to be reported (TS §6, §9). */
public final class Executions {

  /** What a node reports with that was told to report later and has no alert type of its own. */
  private static final String GENERIC_ALERT = "urn:muster:at:x-simulator:1.0:completed";

  private final Map<String, Execution> plans = new ConcurrentHashMap<>();
  private final List<Completion> pending = new ArrayList<>();

  /**
   * Says how a node behaves.
   *
   * @param uri the node's own address: real MIID, real names
   * @param execution what becomes of an EXEC on it
   */
  public void plan(String uri, Execution execution) {
    plans.put(uri, execution);
  }

  Outcome run(DeviceTree tree, String clientUri, Optional<String> serverUri)
      throws TreeFault, Refusal {
    List<Located> found = tree.find(ClientUri.parse(clientUri));
    if (found.size() != 1 || !found.get(0).node().allows(Access.EXEC)) {
      throw new Refusal(Refusal.COMMAND_NOT_ALLOWED, "not executable: " + clientUri);
    }
    String uri = found.get(0).uri();
    Execution plan = plans.getOrDefault(uri, Execution.AT_ONCE);
    if (plan.alertType().isEmpty() && serverUri.isEmpty()) {
      return Outcome.of(plan.result());
    }
    remember(uri, plan, serverUri);
    return Outcome.of(202);
  }

  private synchronized void remember(String uri, Execution plan, Optional<String> serverUri) {
    String type = plan.alertType().orElse(GENERIC_ALERT);
    pending.add(new Completion(Alert.completion(type, uri, plan.result()), serverUri));
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
    return pending.stream().filter(c -> c.serverUri().equals(address)).toList();
  }

  /**
   * What may be told at the server's usual address.
   *
   * @return completions without an address of their own; they stay until {@link #told}
   */
  public synchronized List<Completion> dueAnywhere() {
    return pending.stream().filter(c -> c.serverUri().isEmpty()).toList();
  }

  /**
   * Forgets what a server has heard.
   *
   * @param completions what was sent and answered
   */
  public synchronized void told(List<Completion> completions) {
    pending.removeAll(completions);
  }
}
