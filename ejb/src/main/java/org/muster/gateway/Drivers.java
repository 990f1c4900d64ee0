package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.kernel.Refusal;

/** The drivers that this server has. */
@Dependent
class Drivers {

  @Inject @Any private Instance<GatewayDriver> drivers;

  List<GatewayDriver> all() {
    return drivers.stream().sorted(Comparator.comparing(GatewayDriver::kind)).toList();
  }

  /**
   * @throws Refusal invalid, if there is none of this kind
   */
  GatewayDriver of(String kind) {
    return drivers.stream()
        .filter(driver -> driver.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "kind",
                    "kind must be one of "
                        + all().stream().map(GatewayDriver::kind).collect(Collectors.joining(", "))
                        + "."));
  }
}
