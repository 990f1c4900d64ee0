package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.kernel.Refusal;

/** Which of the gateways devices register with. */
@Dependent
class Registrars {

  private static final String PARAMETER = "gateway";

  @Inject private Drivers drivers;

  /**
   * @param named null for the only one
   * @throws Refusal invalid or busy; it names no gateway, because devices hear it
   */
  String choose(List<GatewayEntry> all, String named) {
    Set<String> kinds =
        drivers.all().stream()
            .filter(GatewayDriver::takesRegistrations)
            .map(GatewayDriver::kind)
            .collect(Collectors.toSet());
    List<GatewayEntry> taking = all.stream().filter(one -> kinds.contains(one.kind())).toList();
    return (named == null ? only(taking) : named(taking, named)).name();
  }

  private static GatewayEntry named(List<GatewayEntry> taking, String name) {
    return taking.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    PARAMETER, "gateway must be the name of one that takes registrations."));
  }

  private static GatewayEntry only(List<GatewayEntry> taking) {
    List<GatewayEntry> candidates =
        taking.size() < 2 ? taking : taking.stream().filter(GatewayEntry::isEnabled).toList();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    throw taking.isEmpty()
        ? Refusal.busy("There is no gateway that takes registrations.")
        : Refusal.invalid(PARAMETER, "gateway must say which of several takes the registration.");
  }
}
