package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.session.IncidentDetails;
import org.muster.session.IncidentLog;
import org.muster.web.access.Needs;

/** What a device sent that was refused. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/incidents")
@Tag(name = "Records")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {

  @Inject private DeviceRegistry devices;
  @Inject private IncidentLog incidents;

  /** The latest refused packages of a device, newest first. */
  @GET
  @Needs(Permission.DEVICE_READ)
  @Operation(
      summary = "List what a device sent that was refused, newest first",
      description = "Only of requests that showed credentials; a device keeps its latest ones.")
  public ItemList<IncidentView> list(@PathParam("id") String id, @BeanParam Paging paging) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    return ItemList.of(incidents.list(device, paging.page()), IncidentView::of);
  }

  /**
   * A package that was refused.
   *
   * @param status the HTTP status that the device was answered
   * @param reason what was wrong, in words
   */
  public record IncidentView(String id, int status, String reason, Instant occurredAt) {

    static IncidentView of(IncidentDetails incident) {
      return new IncidentView(
          Ids.text(incident.id()), incident.status(), incident.reason(), incident.occurredAt());
    }
  }
}
