package org.muster.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door for whoever hands notifications over. It is no enterprise bean: a slow gateway would
 * hold instances that others wait for. Nothing here may be called in a transaction.
 */
@ApplicationScoped
public class GatewayDesk {

  private static final Logger LOG = Logger.getLogger("org.muster.gateway");

  private GatewayBook book;
  private Drivers drivers;
  private Pace pace;

  /** For the container's proxy only. */
  protected GatewayDesk() {}

  @Inject
  GatewayDesk(GatewayBook book, Drivers drivers, Pace pace) {
    this.book = book;
    this.drivers = drivers;
    this.pace = pace;
  }

  /** The gateways that are switched on, as this node knows them. */
  public List<LiveGateway> live() {
    return book.live();
  }

  /** Whether a gateway is switched on. */
  public boolean isLive(String name) {
    return book.find(name).isPresent();
  }

  /** Whether a gateway could not be reached the last time. */
  public boolean isDown(String name) {
    return book.isDown(name);
  }

  /**
   * The addresses that are learnt of a device because it came from a host, each in the form in
   * which its gateway takes it; without a query, so that sessions may ask.
   *
   * @param host an IP address
   * @return by the name of the gateway; usually empty
   */
  public Map<String, String> seenAt(String host) {
    return book.seenAt(host);
  }

  /**
   * Asks for leave to hand some notifications over, so that no gateway and no network gets more
   * than it is to get.
   *
   * @param wanted how many there are, at least one
   * @param urgent whether they go before others; that costs the others their time
   */
  public Leave leave(LiveGateway gateway, int wanted, boolean urgent) {
    return pace.ask(gateway, wanted, urgent);
  }

  /**
   * Hands a notification over, and waits for the answer.
   *
   * @throws GatewayRefusal if it was not taken; down, if there is no such gateway, it is switched
   *     off, or its driver fails
   */
  public Handover hand(String name, Parcel parcel) throws GatewayRefusal {
    Gateway gateway =
        book.find(name)
            .orElseThrow(
                () -> GatewayRefusal.down("There is no gateway \"" + name + "\" switched on."));
    GatewayDriver driver = drivers.of(gateway.kind());
    try {
      Handover handover = driver.hand(gateway, parcel);
      book.seen(name, GatewayHealth.State.UP, "It took the last notification.");
      return handover;
    } catch (GatewayRefusal refusal) {
      GatewayRefusal e = Discretion.about(refusal, driver.rules(), gateway.settings());
      if (e.kind() != GatewayRefusal.Kind.UNREACHED) {
        book.seen(name, state(e.kind()), e.getMessage());
      }
      throw e;
    } catch (RuntimeException e) {
      throw failed(name, e);
    }
  }

  /** It must not go unseen; what it said may have a secret in it, and is for the log. */
  private GatewayRefusal failed(String name, RuntimeException failure) {
    LOG.log(Level.WARNING, failure, () -> "The driver of the gateway " + name + " failed");
    String words = "The driver failed: " + failure.getClass().getSimpleName() + ".";
    book.seen(name, GatewayHealth.State.DOWN, words);
    return GatewayRefusal.down(words);
  }

  /** A gateway that refuses one address is well all the same. */
  private static GatewayHealth.State state(GatewayRefusal.Kind kind) {
    return switch (kind) {
      case BUSY -> GatewayHealth.State.STRAINED;
      case DOWN -> GatewayHealth.State.DOWN;
      case REFUSED, GONE, UNREACHED -> GatewayHealth.State.UP;
    };
  }
}
