package org.muster.gateway;

import java.util.List;
import java.util.Optional;
import org.muster.kernel.Refusal;

/**
 * How notifications are handed over to gateways of one kind. Drivers are application-scoped beans;
 * they know nothing of devices, commands or the database, and keep what they remember in memory
 * only.
 */
public interface GatewayDriver {

  /** The kind, in a word: {@code http}, {@code smpp}. */
  String kind();

  /** A sentence for operators: what gateways of this kind are. */
  String summary();

  /** What there is to be set, in the order in which people fill it in. */
  List<SettingRule> rules();

  /**
   * Looks at settings that fit the rules each by itself, and may not fit together.
   *
   * @throws Refusal invalid; its parameter is the name of the setting
   */
  default void check(GatewaySettings settings) {}

  /** What an address is, in a few words that follow "must be". */
  String addressForm(GatewaySettings settings);

  /**
   * An address in the form that is kept and that {@link Parcel#address} will have.
   *
   * @param text not null, not empty, at most 2,000 characters
   * @return empty if it is no address of this kind
   */
  Optional<String> address(GatewaySettings settings, String text);

  /** Whether devices register their addresses of this kind themselves (TS Appendix E.2). */
  default boolean takesRegistrations() {
    return false;
  }

  /** Whether the IP address that a device comes from is to be kept as its address. */
  default boolean learnsFromSessions(GatewaySettings settings) {
    return false;
  }

  /**
   * Hands a notification over, and waits until the gateway has answered, for a bounded time. Called
   * by many threads at a time, never in a transaction.
   *
   * @throws GatewayRefusal if it was not taken
   */
  Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal;

  /**
   * The gateways of this kind that are switched on, as they are from now on: called at the start,
   * whenever one of them has changed, and with none when the server stops. Drivers that keep
   * connections open, open and close them; it must not wait for that.
   */
  default void follow(List<Gateway> gateways) {}

  /** How a gateway does, if the driver knows more than how the last hand-over went. */
  default Optional<GatewayHealth> health(String gateway) {
    return Optional.empty();
  }
}
