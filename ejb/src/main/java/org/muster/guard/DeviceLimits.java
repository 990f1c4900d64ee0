package org.muster.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.muster.kernel.Refusal;

/**
 * A door of the room: how much a device may ask, and how often somebody may fail to prove who they
 * are. Failures count for a name at an address: whoever guesses at another's secret does not lock
 * out the device itself, unless they share an address. All IPv6 addresses of one network of 64 bits
 * are one address here.
 */
@ApplicationScoped
public class DeviceLimits {

  private static final String TOO_MANY_SESSIONS_THERE =
      "Too many sessions are opened from this address.";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Ration failures;
  private final Ration failuresAtAddress;
  private final Ration sessions;
  private final Ration sessionsAtAddress;
  private final Ration packages;
  private final Ration bytes;
  private final Ration bytesAtAddress;
  private final Lockouts lockouts;

  @Inject
  DeviceLimits(GuardConfig config, Lockouts lockouts) {
    this(config, lockouts, System::nanoTime);
  }

  /** For the container's proxy only. */
  DeviceLimits() {
    this(new GuardConfig(), null, System::nanoTime);
  }

  DeviceLimits(GuardConfig config, Lockouts lockouts, LongSupplier nanos) {
    this.lockouts = lockouts;
    failures = ration(config.failuresPerDevice, config.forgetsWithin, nanos);
    failuresAtAddress = ration(config.failuresPerAddress, config.forgetsWithin, nanos);
    sessions = ration(config.sessionsPerDevice, HOUR, nanos);
    sessionsAtAddress = ration(config.sessionsPerAddress, MINUTE, nanos);
    packages = ration(config.packagesPerDevice, MINUTE, nanos);
    bytes = ration(config.bytesPerDevice, HOUR, nanos);
    bytesAtAddress = ration(config.bytesPerAddress, HOUR, nanos);
  }

  /**
   * Somebody comes, before they have proven who they are.
   *
   * @param address the other end of the connection
   * @param names the device that they say they are, and the name of what they show, as far as they
   *     say
   * @throws Refusal limited, if they failed too often
   */
  public void approach(String address, Set<String> names) {
    refuse(
        names.stream()
            .map(name -> pair(address, name))
            .map(pair -> longer(failures.until(pair, 1), lockouts.until(pair)))
            .reduce(atAddress(CountedAddress.of(address)), DeviceLimits::longer),
        "Too many requests from there could not prove who sent them.");
  }

  /**
   * They showed something, and it did not prove that they are that device. Other nodes are told if
   * it was once too often.
   */
  public void failed(String address, Set<String> names) {
    names.forEach(name -> failed(failures, pair(address, name)));
    failed(failuresAtAddress, CountedAddress.of(address));
  }

  private Duration atAddress(String counted) {
    return longer(failuresAtAddress.until(counted, 1), lockouts.until(counted));
  }

  private void failed(Ration ration, String who) {
    ration.note(who, 1);
    Duration wait = ration.until(who, 1);
    if (!wait.isZero()) {
      lockouts.tell(who, wait);
    }
  }

  /** They have proven who they are: under these names they have not failed. */
  public void proven(String address, Set<String> names) {
    names.forEach(name -> failures.forget(pair(address, name)));
  }

  /**
   * A device that has proven who it is sends a package. Those that are refused because of what
   * others send from there are none of its own.
   *
   * @throws Refusal limited, if it sent too many, or too much is sent from that address
   */
  public void sends(String address, String device) {
    refuse(bytes.until(device, 1), "This device sends too much.");
    refuse(
        bytesAtAddress.until(CountedAddress.of(address), 1), "Too much is sent from this address.");
    refuse(packages.use(device, 1), "This device sends too many packages.");
  }

  /**
   * The package begins a session. One that is refused because of what others begin there is none of
   * its own.
   *
   * @throws Refusal limited, if it began too many, or too many begin at that address
   */
  public void begins(String address, String device) {
    String counted = CountedAddress.of(address);
    refuse(sessionsAtAddress.until(counted, 1), TOO_MANY_SESSIONS_THERE);
    refuse(sessions.use(device, 1), "This device opens too many sessions.");
    refuse(sessionsAtAddress.use(counted, 1), TOO_MANY_SESSIONS_THERE);
  }

  /** How large the package was. */
  public void sent(String address, String device, long length) {
    bytes.note(device, length);
    bytesAtAddress.note(CountedAddress.of(address), length);
  }

  private static void refuse(Duration wait, String why) {
    if (!wait.isZero()) {
      throw Refusal.limited(why, wait);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String pair(String address, String device) {
    return CountedAddress.of(address) + " " + device;
  }

  private static Ration ration(double most, Duration period, LongSupplier nanos) {
    return new Ration(new Allowance(most, period), nanos);
  }
}
