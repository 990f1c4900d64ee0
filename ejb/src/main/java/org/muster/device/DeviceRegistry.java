package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ManagedObject;
import org.muster.role.DeviceScope;
import org.muster.secret.PasswordCheck;
import org.muster.secret.PasswordHash;
import org.muster.secret.RandomSecrets;

/** The door of the room: registers devices, knows them again, and says what is known of them. */
@Stateless
public class DeviceRegistry {

  @Inject private Devices devices;
  @Inject private ScopedDevices scoped;
  @Inject private DeviceConfig config;
  @Inject private PasswordCheck passwords;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Registers a device.
   *
   * @param wanted the credentials it is to have; what is null in them is chosen here
   * @return the credentials it has now, the only time that the password is shown
   * @throws Refusal conflict, if the device or the user name exists already; invalid, if a name or
   *     password cannot be sent by HTTP Basic
   */
  public PasswordCredentials register(DeviceId id, PasswordCredentials wanted) {
    if (devices.find(id.value()).isPresent()) {
      throw Refusal.conflict("The device " + id + " is registered already.");
    }
    PasswordCredentials given = completed(wanted, id.value());
    refuseTaken(given.username());
    devices.add(
        new Device(id.value(), clock.instant()),
        new DeviceCredential(
            Ids.next(), id.value(), given.username(), hash(wanted, given), clock.instant()));
    record("device.register", id, null, given.username());
    return given;
  }

  /**
   * Gives a device other credentials; the old ones are worth nothing from now on.
   *
   * @param wanted what is null in it is chosen: the name stays, the password is generated
   * @throws Refusal not found; conflict, if the user name is another device's
   */
  public PasswordCredentials changeCredentials(DeviceId id, PasswordCredentials wanted) {
    DeviceCredential credential =
        Optional.ofNullable(devices.credentialsOf(List.of(id.value())).get(id.value()))
            .orElseThrow(() -> unknown(id));
    PasswordCredentials given = completed(wanted, credential.username());
    if (!given.username().equals(credential.username())) {
      refuseTaken(given.username());
    }
    record("device.credential.change", id, credential.username(), given.username());
    credential.change(given.username(), hash(wanted, given));
    return given;
  }

  /**
   * Who speaks: the device of the credentials that were shown, which must be the one that it claims
   * to be.
   *
   * @param claimed the DevID of the request (TS §5.2.2)
   * @throws Refusal unauthenticated, if name or password are wrong or missing; forbidden, if they
   *     are another device's
   */
  public DeviceId identify(DeviceId claimed, BasicCredentials shown) {
    DeviceCredential proven =
        proven(shown)
            .orElseThrow(() -> Refusal.unauthenticated("User name or password are wrong."));
    if (!proven.device().equals(claimed.value())) {
      throw Refusal.forbidden("These credentials are not those of the device in OMADM-DevID.");
    }
    return claimed;
  }

  /**
   * Who speaks, where a request need not say it: the device of the credentials that were shown.
   *
   * @throws Refusal unauthenticated, if name or password are wrong
   */
  public DeviceId identify(BasicCredentials shown) {
    return proven(shown)
        .map(credential -> new DeviceId(credential.device()))
        .orElseThrow(() -> Refusal.unauthenticated("User name or password are wrong."));
  }

  private Optional<DeviceCredential> proven(BasicCredentials shown) {
    List<DeviceCredential> named = devices.credentialsNamed(shown.possibleNames());
    if (named.isEmpty()) {
      passwords.isRight(null, shown.text()); // takes as long as for a name that exists
    }
    return named.stream()
        .filter(c -> passwords.isRight(c.passwordHash(), shown.passwordOf(c.username())))
        .findFirst();
  }

  /**
   * Notes that the device came. It is the only one of its device until the transaction ends:
   * whoever comes at the same time waits here.
   *
   * @param objects what it announced; null if it announced nothing, which takes nothing back
   * @return whether it announced something else than before
   * @throws Refusal not found, if the device was deleted meanwhile
   */
  public boolean contact(DeviceId id, List<ManagedObject> objects) {
    if (!devices.touch(id.value(), clock.instant())) {
      throw unknown(id);
    }
    return objects != null && devices.announce(id.value(), AnnouncedObjects.write(objects));
  }

  /**
   * What is known of a device.
   *
   * @throws Refusal not found
   */
  public DeviceDetails details(DeviceId id) {
    Device device = devices.find(id.value()).orElseThrow(() -> unknown(id));
    return details(device, devices.credentialsOf(List.of(id.value())));
  }

  /**
   * Makes sure that there is such a device.
   *
   * @throws Refusal not found
   */
  public void require(DeviceId id) {
    devices.find(id.value()).orElseThrow(() -> unknown(id));
  }

  /** Whether there is such a device. */
  public boolean exists(DeviceId id) {
    return devices.find(id.value()).isPresent();
  }

  /**
   * Devices by DevID.
   *
   * @param prefix what their DevIDs begin with; empty for all
   * @param group those in this group only; null for all
   * @param scope those in this scope only
   */
  public Page<DeviceDetails> list(
      String prefix, String group, DeviceScope scope, PageRequest page) {
    String only = group == null ? null : GroupName.checked(group);
    Page<Device> rows =
        scope.limited()
            ? scoped.page(prefix, only, scope, page)
            : Page.of(
                devices.page(prefix, only, page.after(), page.rows()),
                page.limit(),
                Device::id,
                device -> device);
    List<String> ids = rows.items().stream().map(Device::id).toList();
    Map<String, DeviceCredential> credentials =
        ids.isEmpty() ? Map.of() : devices.credentialsOf(ids);
    return new Page<>(
        rows.items().stream().map(device -> details(device, credentials)).toList(), rows.next());
  }

  /**
   * Deletes a device with everything that belongs to it.
   *
   * @throws Refusal not found
   */
  public void delete(DeviceId id) {
    if (!devices.remove(id.value())) {
      throw unknown(id);
    }
    trail.record(AuditEntry.of("device.delete").on("device", id.value()));
  }

  /** How many devices there are. */
  public BoundedCount count() {
    return BoundedCount.of(devices.count(BoundedCount.BOUND + 1));
  }

  private static DeviceDetails details(Device device, Map<String, DeviceCredential> credentials) {
    DeviceCredential credential = credentials.get(device.id());
    return new DeviceDetails(
        device.id(),
        credential == null ? null : credential.username(),
        device.registeredAt(),
        device.lastContactAt(),
        AnnouncedObjects.read(device.objects()));
  }

  /** With the names of credentials; their passwords are nobody's business. */
  private void record(String action, DeviceId id, String before, String after) {
    trail.record(
        AuditEntry.of(action)
            .on("device", id.value())
            .changed(
                before == null ? null : Snapshot.with("username", before).text(),
                Snapshot.with("username", after).text()));
  }

  private PasswordCredentials completed(PasswordCredentials wanted, String defaultUsername) {
    String username = wanted.username() == null ? defaultUsername : wanted.username();
    String password = wanted.password() == null ? RandomSecrets.text() : wanted.password();
    PasswordCredentials completed = new PasswordCredentials(username, password);
    CredentialRules.check(completed);
    return completed;
  }

  private String hash(PasswordCredentials wanted, PasswordCredentials given) {
    return wanted.password() == null
        ? PasswordHash.ofGenerated(given.password())
        : PasswordHash.ofChosen(given.password(), config.passwordIterations);
  }

  private void refuseTaken(String username) {
    if (!devices.credentialsNamed(List.of(username)).isEmpty()) {
      throw Refusal.conflict("The user name \"" + username + "\" is another device's already.");
    }
  }

  private static Refusal unknown(DeviceId id) {
    return Refusal.notFound("There is no device \"" + id + "\".");
  }
}
