package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.credential.DeviceSchemes;
import org.muster.credential.SchemesDetails;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** By which schemes a device proves who it is. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/schemes")
@Tag(name = "Devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceSchemeResource {

  @Inject private DeviceSchemes schemes;

  /**
   * What holds for a device.
   *
   * @param schemes the strongest first; any of them is enough
   * @param rule the one that says so; absent if it is the setting for all
   */
  public record DeviceSchemesView(List<String> schemes, SchemeRuleResource.RuleView rule) {

    static DeviceSchemesView of(SchemesDetails details) {
      return new DeviceSchemesView(
          SchemeRuleResource.names(details.schemes()),
          details.rule() == null ? null : SchemeRuleResource.RuleView.of(details.rule()));
    }
  }

  /** What holds, and why. */
  @GET
  @Needs(Permission.DEVICE_READ)
  @Operation(
      summary = "Say by which schemes a device may prove who it is, and which rule says so",
      description =
          "Without a rule it is muster.credential.schemes. A rule of a model counts once the"
              + " server has read the device's DevInfo.")
  public DeviceSchemesView schemes(@PathParam("id") String id) {
    return DeviceSchemesView.of(schemes.of(DeviceIds.read(id)));
  }
}
