package org.muster.web.admin;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.muster.event.EventFilter;
import org.muster.event.EventType;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;

/** Which events are wanted, as a query says it. */
public class EventQuery {

  @QueryParam("type")
  @Parameter(
      description =
          "Only these types, or families of them, such as org.muster.command; several by commas or"
              + " by several of it")
  private List<String> types;

  @QueryParam("device")
  @Parameter(description = "Only of this device")
  private String device;

  @QueryParam("group")
  @Parameter(description = "Only of devices that are in this group by now")
  private String group;

  @QueryParam("model")
  @Parameter(description = "Only of devices that are of this model by now")
  private String model;

  /**
   * What is wanted.
   *
   * @throws Refusal invalid
   */
  EventFilter filter() {
    Set<String> names =
        types == null
            ? Set.of()
            : types.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    return new EventFilter(EventType.named(names), TextParameter.read("device", device), of());
  }

  private DeviceScope of() {
    if (group != null && model != null) {
      throw Refusal.invalid("model", "Name a group or a model, not both.");
    }
    if (group == null && model == null) {
      return DeviceScope.ALL;
    }
    return group == null
        ? DeviceScope.of(List.of(), List.of(TextParameter.read("model", model)))
        : DeviceScope.of(List.of(TextParameter.read("group", group)), List.of());
  }
}
