package org.muster.bootstrap;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.muster.audit.AuditTrail;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;
import org.muster.session.SessionOpened;

/** The door of the room: prepares bootstraps, hands their documents out, and takes them back. */
@Stateless
public class Bootstrapper {

  @Inject private Bootstraps bootstraps;
  @Inject private BootstrapRules rules;
  @Inject private Documents documents;
  @Inject private BareDocuments bare;
  @Inject private Completion completion;
  @Inject private DeviceRegistry devices;
  @Inject private AuditTrail trail;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;

  /**
   * Prepares a bootstrap. One that was prepared before, and not handed out yet, is taken back.
   *
   * @param base scheme, host and port that devices reach the server by
   * @param by the operator
   * @return with the token of its URL, the only time that it is shown
   * @throws Refusal not found; invalid; conflict, if the device must not have an account
   */
  public Prepared prepare(DeviceId device, NewBootstrap wanted, String base, String by) {
    devices.hold(device);
    documents.admit(device);
    Terms terms = rules.checked(wanted, base);
    Instant now = clock.instant();
    bootstraps
        .lock(device, Set.of(BootstrapState.PREPARED))
        .forEach(older -> older.revoke("Another one was prepared.", now));
    String token = RandomSecrets.text();
    String summary = Summary.of(terms.wanted(), AccountDocument.further(terms.wanted())).write();
    Bootstrap made = new Bootstrap(Ids.next(), device, BootstrapTokens.hash(token), summary, by);
    made.waiting(
        secrets.seal(made.owner(), terms.write()), now, now.plus(terms.wanted().lifetime()));
    bootstraps.add(made);
    record("device.bootstrap.prepare", made);
    return new Prepared(made.details(), token);
  }

  /**
   * Hands the document out to whoever has the token, once.
   *
   * @param claimed the DevID that the request names; null if it names none
   * @param from the IP address of whoever asks
   * @return JSON (TS §7.2.1.4)
   * @throws Refusal not found, if there is no such token, or it was used, or is too old, or is
   *     another device's; nothing is used up by that
   */
  public byte[] fetch(String token, String claimed, String from) {
    Instant now = clock.instant();
    Bootstrap found =
        bootstraps
            .lockByToken(BootstrapTokens.hash(token))
            .filter(bootstrap -> bootstrap.isOpenAt(now))
            .filter(bootstrap -> claimed == null || claimed.equals(bootstrap.device().value()))
            .orElseThrow(() -> Refusal.notFound("There is nothing here, or not any more."));
    return handOut(found, HandOver.FETCHED, from, "device.bootstrap.fetch");
  }

  /**
   * Hands the document out to an operator, for a factory or a card, once.
   *
   * @throws Refusal not found; conflict, if it was handed out or ended before
   */
  public byte[] take(DeviceId device, long id, String by) {
    Bootstrap found = open(device, id);
    return handOut(found, HandOver.TAKEN, by, "device.bootstrap.take");
  }

  /**
   * Takes a bootstrap back: its URL is worth nothing from now on, and if its document was handed
   * out, neither are the credentials in it.
   *
   * @throws Refusal not found; conflict, if it has ended, or is being sent just now
   */
  public BootstrapDetails revoke(DeviceId device, long id) {
    Bootstrap found = held(device, id);
    if (found.state().isFinal() || found.state() == BootstrapState.SENDING) {
      throw Refusal.conflict("The bootstrap is " + found.state() + " and cannot be taken back.");
    }
    documents.withdraw(found);
    found.revoke("An operator took it back.", clock.instant());
    record("device.bootstrap.revoke", found);
    return found.details();
  }

  /** The bootstraps of a device, newest first. */
  public Page<BootstrapDetails> list(DeviceId device, PageRequest page) {
    devices.require(device);
    return Page.of(
        bootstraps.page(device.value(), page.before(), page.rows()),
        page.limit(),
        bootstrap -> Ids.text(bootstrap.id()),
        Bootstrap::details);
  }

  /** Takes back all that a device did not come with yet; nothing happens if there is nothing. */
  public void revokeAll(DeviceId device, String why) {
    Instant now = clock.instant();
    for (Bootstrap one :
        bootstraps.lock(device, Set.of(BootstrapState.PREPARED, BootstrapState.HANDED_OUT))) {
      documents.withdraw(one);
      one.revoke(why, now);
      record("device.bootstrap.revoke", one);
    }
  }

  /** Whether somebody has a document of a device, or gets it, that it did not come with yet. */
  public boolean isAwaited(DeviceId device) {
    return !bootstraps.lock(device, BootstrapState.OUT).isEmpty();
  }

  /** How a device proves who it is by the account that it got last; empty if it got none here. */
  public Optional<Transport> transport(DeviceId device) {
    return bootstraps.lastCompleted(device).map(one -> one.details().transport());
  }

  /** A device came: if it has waited for its account, it has it now. */
  public void follow(@Observes SessionOpened session) {
    completion.of(session);
  }

  private byte[] handOut(Bootstrap found, HandOver how, String to, String action) {
    byte[] document = documents.make(found);
    found.handOut(how, to, clock.instant());
    record(action, found);
    bare.handedOut(found);
    return document;
  }

  private Bootstrap open(DeviceId device, long id) {
    Bootstrap found = held(device, id);
    if (!found.isOpenAt(clock.instant())) {
      throw Refusal.conflict(
          "The document of this bootstrap cannot be had (any more); prepare another one.");
    }
    return found;
  }

  private Bootstrap held(DeviceId device, long id) {
    return bootstraps
        .lock(id)
        .filter(bootstrap -> bootstrap.device().equals(device))
        .orElseThrow(() -> Refusal.notFound("There is no such bootstrap."));
  }

  private void record(String action, Bootstrap bootstrap) {
    trail.record(Documents.entry(action, bootstrap));
  }
}
