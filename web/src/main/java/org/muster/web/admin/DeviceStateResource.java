package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.account.AccountKeeper;
import org.muster.account.Order;
import org.muster.device.DeviceState;
import org.muster.device.DeviceStates;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** How a device stands with the server: approved, turned off, taken out of use. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/state")
@Tag(name = "Devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceStateResource {

  @Inject private DeviceStates states;
  @Inject private AccountKeeper keeper;
  @Inject private PublicUrlConfig publicUrl;

  /**
   * How a device is to stand.
   *
   * @param state REGISTERED, BLOCKED or RETIRED
   */
  public record StateForm(String state) {}

  /** Changes it. */
  @PUT
  @Needs(Permission.DEVICE_BLOCK)
  @Transactional
  @Operation(
      summary = "Approve, block, unblock or retire a device",
      description =
          "REGISTERED approves a device in quarantine, lifts a block, or takes a retired device"
              + " into use again; BLOCKED turns a device off; RETIRED takes it out of use at once,"
              + " as retire does.")
  @APIResponse(responseCode = "204", description = "Done")
  public void change(
      @PathParam("id") String id,
      StateForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    DeviceState wanted = EnumParameter.read(DeviceState.class, "state", form.state());
    if (wanted == DeviceState.BLOCKED) {
      states.block(device);
    } else if (wanted == DeviceState.RETIRED) {
      keeper.retire(
          device, false, new Order(publicUrl.address(uri), who.getUserPrincipal().getName()));
    } else if (wanted == DeviceState.REGISTERED) {
      readmit(device);
    } else {
      throw Refusal.invalid("state", "state must be REGISTERED, BLOCKED or RETIRED.");
    }
  }

  private void readmit(DeviceId device) {
    DeviceState now = states.of(device).orElse(null);
    if (now == DeviceState.BLOCKED) {
      states.unblock(device);
    } else if (now == DeviceState.RETIRED) {
      states.reinstate(device);
    } else {
      states.approve(device);
    }
  }
}
