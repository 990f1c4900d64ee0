package org.muster.simulator.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.simulator.quirk.Quirk;
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
  private final Abilities abilities;
  private final Consumer<URI> browser;

  /**
   * A performer that understands everything, on a device without a browser.
   *
   * @param view what the device holds, as its server sees it
   * @param transfers how it speaks with repositories
   * @param executions how its executable nodes behave
   * @param orders what it was told to keep in mind
   */
  public Performer(
      ServerView view, Transfers transfers, Executions executions, StandingOrders orders) {
    this(view, transfers, executions, orders, Abilities.ALL, page -> {});
  }

  private Performer(
      ServerView view,
      Transfers transfers,
      Executions executions,
      StandingOrders orders,
      Abilities abilities,
      Consumer<URI> browser) {
    this.view = view;
    this.transfers = transfers;
    this.executions = executions;
    this.orders = orders;
    this.announcer = new Announcer(view, transfers, orders);
    this.abilities = abilities;
    this.browser = browser;
  }

  /**
   * @param understood what it understands; its quirks are those of its transfers too
   * @return the same with another understanding
   */
  public Performer with(Abilities understood) {
    Transfers manner = transfers.with(understood.quirks());
    return new Performer(view, manner, executions, orders, understood, browser);
  }

  /**
   * @param opened takes the pages of SHOW and returns at once (TS §6)
   * @return the same on a device with a browser
   */
  public Performer showingIn(Consumer<URI> opened) {
    return new Performer(view, transfers, executions, orders, abilities, opened);
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
      abilities.check(command);
      return dispatch(command, accepted);
    } catch (TreeFault fault) {
      return failed(command, fault.status());
    } catch (Refusal refusal) {
      return failed(command, refusal.status());
    } catch (RuntimeException unexpected) {
      return Outcome.of(Refusal.INTERNAL_ERROR);
    }
  }

  /** A malformed command is refused even by those who claim that all went well (TS §20). */
  private Outcome failed(Command command, int status) {
    boolean claimed =
        command.name().equals("HGET")
            && abilities.quirks().has(Quirk.CLAIMS_SUCCESS)
            && status != Refusal.BAD_REQUEST;
    return Outcome.of(claimed ? 200 : status);
  }

  /**
   * The device's own need of an object: what is missing is fetched from where the last DEFAULT for
   * it said, with the procedure of HGET (TS §6). Nobody is told how that went.
   *
   * @param moid the kind
   * @return whether the device holds an instance of it now
   */
  public boolean need(String moid) {
    Optional<String> serverUri = holds(moid) ? Optional.empty() : orders.defaultFor(moid);
    try {
      if (serverUri.isPresent()) {
        announcer.changed(new Fetcher(view, transfers).fetch(serverUri.get()));
      }
    } catch (TreeFault | Refusal silent) {
      return false;
    }
    return holds(moid);
  }

  private boolean holds(String moid) {
    return view.tree().objects().stream()
        .anyMatch(object -> object.moid().equals(moid) && !object.instances().isEmpty());
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

  private Outcome execute(Command command) throws TreeFault, Refusal {
    Optional<String> serverUri = command.parameters().stream().skip(1).findFirst();
    if (serverUri.isPresent()) {
      transfers.filled(serverUri.get());
    }
    Located node = view.executable(ClientUri.parse(command.parameter(0)));
    announcer.changed(executions.begin(view.tree(), node, serverUri));
    return executions.run(node, serverUri);
  }

  /**
   * What the next Package#1 tells; what these executions do to the device is done when they are
   * told first. They stay until {@link #told}.
   *
   * @param usual whether it goes to the server's usual address
   * @return completions that go to one address
   */
  public List<Completion> due(boolean usual) {
    return ended(usual ? executions.dueAnywhere() : executions.due());
  }

  /**
   * @return completions of this session's executions that its next Package#3 may tell, but for
   *     those of commands it is the first to answer; they stay until {@link #told}
   */
  public List<Completion> completions() {
    return ended(executions.dueInSession());
  }

  private List<Completion> ended(List<Completion> completions) {
    announcer.changed(executions.end(view.tree(), completions));
    return completions;
  }

  /**
   * The device's own hand: sets a leaf whatever a server may do, and tells those who subscribed.
   *
   * @param clientUri the leaf
   * @param value its text
   * @throws TreeFault 400 when that is no address, 404 when there is no such leaf
   */
  public void change(String clientUri, String value) throws TreeFault {
    ClientUri uri = ClientUri.parse(clientUri);
    String changed = view.tree().find(uri).get(0).uri();
    view.tree().set(uri, value);
    announcer.changed(List.of(changed));
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
    URI page = transfers.filled(serverUri);
    orders.show(page.toString());
    browser.accept(page);
    return Outcome.of(200);
  }

  private Outcome setDefault(Command command) throws TreeFault, Refusal {
    transfers.filled(command.parameter(0));
    String moid = ClientUri.parseMoid(command.parameter(1));
    view.requireDeclared(moid);
    orders.setDefault(moid, command.parameter(0));
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
