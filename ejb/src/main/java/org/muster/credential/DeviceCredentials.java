package org.muster.credential;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;

/**
 * The door for whoever gives devices their credentials and takes them back. A device may have
 * several at a time, so that it changes from one to the next without a gap.
 */
@Stateless
public class DeviceCredentials {

  private static final int KEY_BYTES = 32;

  @Inject private Credentials credentials;
  @Inject private DeviceRegistry devices;
  @Inject private Mint mint;
  @Inject private Shelf shelf;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /**
   * Gives a device one more user name and password.
   *
   * @param wanted what is null in it is chosen: the name is the DevID then, the password generated
   * @throws Refusal not found; conflict, if the name is another device's, or if it has too many
   *     already; invalid, if they cannot be sent by HTTP
   */
  public Issued<PasswordCredentials> issue(
      DeviceId device, PasswordCredentials wanted, Validity validity) {
    devices.require(device);
    PasswordCredentials given = completed(wanted, device.value());
    CredentialRules.check(given);
    Credential made = made(device, CredentialKind.PASSWORD, given.username()).during(validity);
    mint.password(made, given.password(), wanted.password() == null);
    return new Issued<>(keep(made), given);
  }

  /**
   * Gives a device one more identity and key for PSK-TLS.
   *
   * @param wanted what is null in it is chosen
   * @throws Refusal as {@link #issue}; conflict, too, if the identity has a key already: whoever
   *     ends its connection knows one key for each
   */
  public Issued<PskCredentials> issueKey(
      DeviceId device, PskCredentials wanted, Validity validity) {
    devices.require(device);
    PskCredentials given =
        new PskCredentials(
            wanted.identity() == null
                ? device.value() + "#" + Ids.text(Ids.next())
                : wanted.identity(),
            wanted.key() == null ? RandomSecrets.bytes(KEY_BYTES) : wanted.key());
    CredentialRules.check(given);
    shelf.refuseDouble(given.identity());
    Credential made = made(device, CredentialKind.PSK, given.identity()).during(validity);
    mint.key(made, given.key());
    return new Issued<>(keep(made), given);
  }

  /**
   * Gives a device another password; all that it had are worth nothing from now on.
   *
   * @param wanted what is null in it is chosen: the name stays, the password is generated
   * @throws Refusal as {@link #issue}
   */
  public PasswordCredentials replace(DeviceId device, PasswordCredentials wanted) {
    Instant now = clock.instant();
    List<Credential> old =
        shelf.alive(device.value()).stream()
            .filter(credential -> credential.kind() == CredentialKind.PASSWORD)
            .toList();
    String name = old.isEmpty() ? device.value() : old.get(old.size() - 1).name();
    old.forEach(credential -> credential.revoke(now));
    return issue(
            device,
            new PasswordCredentials(
                wanted.username() == null ? name : wanted.username(), wanted.password()),
            Validity.OPEN)
        .secret();
  }

  /**
   * The credentials of a device, the newest first.
   *
   * @throws Refusal not found
   */
  public List<CredentialDetails> list(DeviceId device) {
    devices.require(device);
    Instant now = clock.instant();
    List<CredentialDetails> all =
        new java.util.ArrayList<>(
            credentials.of(List.of(device.value())).stream()
                .map(credential -> credential.detailsAt(now))
                .toList());
    java.util.Collections.reverse(all);
    return all;
  }

  /**
   * Takes a credential back at once.
   *
   * @throws Refusal not found
   */
  public void revoke(DeviceId device, long id) {
    change(device, id, credential -> credential.revoke(clock.instant()));
  }

  /**
   * Lets a credential end at a time, or not at all.
   *
   * @param until null for no end
   * @throws Refusal not found; conflict, if it is over already
   */
  public void end(DeviceId device, long id, Instant until) {
    change(device, id, credential -> credential.endAt(until));
  }

  /** Takes back all that a device has; nothing happens if it has none. */
  public void revokeAll(DeviceId device) {
    Instant now = clock.instant();
    shelf.alive(device.value()).forEach(credential -> credential.revoke(now));
    changes.fire(new CredentialsChanged(device.value()));
  }

  /** The user names of devices, by DevID: of each the newest that is good, or will be. */
  public Map<String, String> usernames(Collection<String> ids) {
    Instant now = clock.instant();
    return ids.isEmpty()
        ? Map.of()
        : credentials.of(ids).stream()
            .filter(c -> c.kind() == CredentialKind.PASSWORD && c.isAliveAt(now))
            .collect(
                Collectors.toMap(Credential::device, Credential::name, (older, newer) -> newer));
  }

  private void change(DeviceId device, long id, Consumer<Credential> verb) {
    Credential credential =
        credentials
            .find(device.value(), id)
            .orElseThrow(
                () -> Refusal.notFound("The device has no credential \"" + Ids.text(id) + "\"."));
    if (!credential.isAliveAt(clock.instant())) {
      throw Refusal.conflict("The credential is over already.");
    }
    verb.accept(credential);
    changes.fire(new CredentialsChanged(device.value()));
  }

  private Credential made(DeviceId device, CredentialKind kind, String name) {
    shelf.refuseTaken(kind, name, device.value());
    return new Credential(Ids.next(), device.value(), kind, name, clock.instant());
  }

  private CredentialDetails keep(Credential made) {
    shelf.makeRoom(made.device());
    credentials.add(made);
    changes.fire(new CredentialsChanged(made.device()));
    return made.detailsAt(clock.instant());
  }

  private static PasswordCredentials completed(PasswordCredentials wanted, String name) {
    return new PasswordCredentials(
        wanted.username() == null ? name : wanted.username(),
        wanted.password() == null ? RandomSecrets.text() : wanted.password());
  }
}
