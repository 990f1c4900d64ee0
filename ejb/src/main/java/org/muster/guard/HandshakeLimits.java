package org.muster.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/**
 * A door of the room: how often somebody may begin to shake hands and prove nothing. Whoever does
 * so has no name yet, so that it counts for the address alone; each such handshake costs the server
 * more than it costs them.
 */
@ApplicationScoped
public class HandshakeLimits {

  private final Ration failures;

  @Inject
  HandshakeLimits(GuardConfig config) {
    this(config, System::nanoTime);
  }

  /** For the container's proxy only. */
  HandshakeLimits() {
    this(new GuardConfig(), System::nanoTime);
  }

  HandshakeLimits(GuardConfig config, LongSupplier nanos) {
    failures = new Ration(new Allowance(config.handshakesPerAddress, config.forgetsWithin), nanos);
  }

  /**
   * Whether hands are shaken with somebody at all.
   *
   * @param address the other end of the connection
   */
  public boolean admits(String address) {
    return failures.until(CountedAddress.of(address), 1).isZero();
  }

  /** They began, and proved nothing. */
  public void failed(String address) {
    failures.note(CountedAddress.of(address), 1);
  }
}
