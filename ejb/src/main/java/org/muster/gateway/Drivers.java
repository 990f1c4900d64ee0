package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.kernel.Refusal;

/** The drivers that this server has. */
@Dependent
class Drivers {

  private final Supplier<Stream<GatewayDriver>> drivers;

  @Inject
  Drivers(@Any Instance<GatewayDriver> drivers) {
    this(drivers::stream);
  }

  /** For whoever has no container. */
  Drivers(Supplier<Stream<GatewayDriver>> drivers) {
    this.drivers = drivers;
  }

  List<GatewayDriver> all() {
    return drivers.get().sorted(Comparator.comparing(GatewayDriver::kind)).toList();
  }

  /**
   * @throws Refusal invalid, if there is none of this kind
   */
  GatewayDriver of(String kind) {
    return drivers
        .get()
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
