package org.muster.guard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of limits; each counts on one node, and 0 means no limit. */
@Dependent
class GuardConfig {

  /** How many sessions a device may open in an hour. */
  @Inject
  @ConfigProperty(name = "muster.guard.sessions-per-device", defaultValue = "600")
  int sessionsPerDevice;

  /**
   * How many packages a device may send in a minute: a client was seen to send the same two hundred
   * times in a second.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.packages-per-device", defaultValue = "600")
  int packagesPerDevice;

  /** How many bytes of packages a device may send in an hour. */
  @Inject
  @ConfigProperty(name = "muster.guard.bytes-per-device", defaultValue = "268435456")
  long bytesPerDevice;

  /**
   * How many sessions may be opened from one address in a minute. None by default: a whole network
   * may be behind one address.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.sessions-per-address", defaultValue = "0")
  int sessionsPerAddress;

  /**
   * How many bytes of packages may be sent from one address in an hour, by all devices there. None
   * by default, for the same reason.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.bytes-per-address", defaultValue = "0")
  long bytesPerAddress;

  /** After how many failures to prove itself a device is not listened to at that address. */
  @Inject
  @ConfigProperty(name = "muster.guard.failures-per-device", defaultValue = "10")
  int failuresPerDevice;

  /**
   * After how many failures, of any devices, nobody is listened to at an address. None by default:
   * behind a proxy, one stranger would shut everybody out.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.failures-per-address", defaultValue = "0")
  int failuresPerAddress;

  /**
   * After how many handshakes of PSK-TLS that proved nothing nobody is shaken hands with at an
   * address. Generous by default: a thousand is what one stranger can be allowed to cost, and more
   * than a device with a wrong key asks for in that time, so that it does not shut out its network.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.handshakes-per-address", defaultValue = "1000")
  int handshakesPerAddress;

  /** After which time as many failures as are allowed are forgotten, evenly. */
  @Inject
  @ConfigProperty(name = "muster.guard.forgets-within", defaultValue = "PT10M")
  Duration forgetsWithin;

  /**
   * How many packages of devices may be worked on at once before new sessions are put off; less
   * than {@code muster.http.threads}, so that running ones find a thread.
   */
  @Inject
  @ConfigProperty(name = "muster.guard.busy-at", defaultValue = "36")
  int busyAt;

  /** How long new sessions are put off, at least; each up to twice as long, so that all differ. */
  @Inject
  @ConfigProperty(name = "muster.guard.put-off", defaultValue = "PT30S")
  Duration putOff;
}
