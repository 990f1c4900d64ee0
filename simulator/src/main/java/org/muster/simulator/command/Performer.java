package org.muster.simulator.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/**
 * Performs commands on one device, really (TS §6), and says what became of them (TS §8).
 *
 * <p>Never throws: a command that cannot be performed has an outcome too.
 */
public final class Performer {

  private static final int MANY = Integer.MAX_VALUE;

  private final ServerView view;
  private final Transfers transfers;
  private final Executions executions;
  private final StandingOrders orders;
  private final Announcer announcer;

  /**
   * @param view what the device holds, as its server sees it
   * @param transfers how it speaks with repositories
   * @param executions how its executable nodes behave
   * @param orders what it was told to keep in mind
   */
  public Performer(
      ServerView view, Transfers transfers, Executions executions, StandingOrders orders) {
    this.view = view;
    this.transfers = transfers;
    this.executions = executions;
    this.orders = orders;
    this.announcer = new Announcer(view, transfers, orders);
  }

  /**
   * Performs one command.
   *
   * @param command any but END and CONT
   * @param accepted the header OMADM-Accept of the package it came in (TS §10)
   * @return what became of it
   */
  public Outcome perform(Command command, Optional<String> accepted) {
    try {
      return dispatch(command, accepted);
    } catch (TreeFault fault) {
      return Outcome.of(fault.status());
    } catch (Refusal refusal) {
      return Outcome.of(refusal.status());
    } catch (RuntimeException unexpected) {
      return Outcome.of(Refusal.INTERNAL_ERROR);
    }
  }

  /**
   * Where a ServerURI leads, its parameters replaced (TS §12).
   *
   * @param serverUri as sent by a server
   * @return the address; empty when it is none
   */
  public Optional<URI> address(String serverUri) {
    try {
      return Optional.of(transfers.filled(serverUri));
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  private Outcome dispatch(Command command, Optional<String> accepted) throws TreeFault, Refusal {
    return switch (command.name()) {
      case "GET" -> new Reader(view).get(checked(command, 1, 1).parameter(0));
      case "HGET" -> fetch(checked(command, 1, 2));
      case "HPUT" -> deliver("PUT", checked(command, 2, MANY), accepted);
      case "HPOST" -> deliver("POST", checked(command, 2, MANY), accepted);
      case "DELETE" -> delete(checked(command, 1, 1).parameter(0));
      case "EXEC" -> execute(checked(command, 1, 2));
      case "SHOW" -> show(checked(command, 1, 1).parameter(0));
      case "DEFAULT" -> setDefault(checked(command, 2, 2));
      case "SUB" -> subscribe(checked(command, 2, 2));
      case "UNSUB" -> unsubscribe(checked(command, 1, 1).parameter(0));
      default -> Outcome.of(Refusal.NOT_IMPLEMENTED);
    };
  }

  private static Command checked(Command command, int least, int most) throws Refusal {
    int count = command.parameters().size();
    if (count < least || count > most) {
      throw new Refusal(Refusal.BAD_REQUEST, command.name() + " with " + count + " parameters");
    }
    return command;
  }

  private Outcome fetch(Command command) throws TreeFault, Refusal {
    Fetcher fetcher = new Fetcher(view, transfers);
    if (command.parameters().size() == 2) {
      announcer.changed(List.of(fetcher.fetch(command.parameter(0), command.parameter(1))));
      return Outcome.of(200);
    }
    List<String> uris = fetcher.fetch(command.parameter(0));
    announcer.changed(uris);
    return Outcome.at(uris);
  }

  private Outcome deliver(String method, Command command, Optional<String> accepted)
      throws TreeFault, Refusal {
    List<String> clientUris = command.parameters().subList(1, command.parameters().size());
    return new Deliverer(view, transfers)
        .deliver(method, command.parameter(0), clientUris, accepted);
  }

  private Outcome delete(String clientUri) throws TreeFault {
    announcer.changed(view.delete(ClientUri.parse(clientUri)));
    return Outcome.of(200);
  }

  private Outcome execute(Command command) throws TreeFault {
    Optional<String> serverUri = command.parameters().stream().skip(1).findFirst();
    Located node = view.executable(ClientUri.parse(command.parameter(0)));
    announcer.changed(executions.effects(view.tree(), node));
    return executions.run(node, serverUri);
  }

  /**
   * @return completions of this session's executions that its next Package#3 may tell, but for
   *     those of commands it is the first to answer; they stay until {@link #told}
   */
  public List<Completion> completions() {
    return executions.dueInSession();
  }

  /**
   * Forgets what a server has heard.
   *
   * @param completions what was sent and answered
   */
  public void told(List<Completion> completions) {
    executions.told(completions);
  }

  private Outcome show(String serverUri) throws Refusal {
    orders.show(transfers.filled(serverUri).toString());
    return Outcome.of(200);
  }

  private Outcome setDefault(Command command) throws Refusal {
    transfers.filled(command.parameter(0));
    orders.setDefault(command.parameter(1), command.parameter(0));
    return Outcome.of(200);
  }

  private Outcome subscribe(Command command) throws TreeFault, Refusal {
    transfers.filled(command.parameter(0));
    view.read(ClientUri.parse(command.parameter(1)));
    orders.subscribe(command.parameter(1), command.parameter(0));
    return Outcome.of(200);
  }

  private Outcome unsubscribe(String clientUri) throws Refusal {
    if (!orders.unsubscribe(clientUri)) {
      throw new Refusal(Refusal.NOT_FOUND, "no such subscription");
    }
    return Outcome.of(200);
  }
}
