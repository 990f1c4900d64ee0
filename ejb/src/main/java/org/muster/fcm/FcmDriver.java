package org.muster.fcm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.gateway.AddressMoved;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayDriver;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;
import org.muster.gateway.SettingRule;

/**
 * Hands notifications to a cloud that devices have registered with: Package#0 in base64 under the
 * key {@code SMS} (TS Appendix E.2). The cloud says only that it took a message, never that the
 * device has it.
 */
@ApplicationScoped
class FcmDriver implements GatewayDriver {

  private static final Logger LOG = Logger.getLogger("org.muster.fcm");

  /** What clouds call a registration; no slash, which would make a topic of it. */
  private static final Pattern REGISTRATION = Pattern.compile("[A-Za-z0-9_:.=+~-]{1,2000}");

  private final Map<String, V1Sender> senders = new ConcurrentHashMap<>();
  private HttpLine line;
  private Clock clock;
  private Event<AddressMoved> moves;

  /** For the container's proxy only. */
  protected FcmDriver() {}

  @Inject
  FcmDriver(HttpLine line, Clock clock, Event<AddressMoved> moves) {
    this.line = line;
    this.clock = clock;
    this.moves = moves;
  }

  @Override
  public String kind() {
    return "fcm";
  }

  @Override
  public String summary() {
    return "Sends the notification by Firebase Cloud Messaging to devices that have registered.";
  }

  @Override
  public List<SettingRule> rules() {
    return FcmSettings.RULES;
  }

  @Override
  public void check(GatewaySettings settings) {
    FcmSettings.check(settings);
  }

  @Override
  public boolean takesRegistrations() {
    return true;
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return "a registration id of 1 to 2000 letters, digits and _ : . = + ~ -";
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    return REGISTRATION.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal {
    if (FcmSettings.isLegacy(gateway.settings())) {
      new LegacySender(gateway.settings(), line, clock)
          .send(parcel)
          .flatMap(id -> address(gateway.settings(), id))
          .ifPresent(id -> tell(gateway, parcel, id));
    } else {
      sender(gateway).send(parcel);
    }
    return Handover.WITHOUT_RECEIPT;
  }

  /** The message was taken: that must not be lost because the address cannot be written down. */
  private void tell(Gateway gateway, Parcel parcel, String id) {
    try {
      moves.fire(new AddressMoved(gateway.name(), parcel.device(), parcel.address(), id));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The new registration of " + parcel.device() + " is lost");
    }
  }

  /** Access tokens of gateways that are not there any more are forgotten. */
  @Override
  public void follow(List<Gateway> gateways) {
    senders.keySet().retainAll(gateways.stream().map(Gateway::name).collect(Collectors.toSet()));
  }

  /** The one of these settings: others may have another account. */
  private V1Sender sender(Gateway gateway) {
    return senders.compute(
        gateway.name(),
        (name, known) ->
            known != null && known.isFor(gateway.settings())
                ? known
                : new V1Sender(gateway.settings(), line, clock));
  }
}
