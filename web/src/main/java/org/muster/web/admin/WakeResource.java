package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.notification.Notifier;
import org.muster.protocol.DeviceId;

/** Calling one device. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/wake")
@Tag(name = "Notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WakeResource {

  @Inject private Notifier notifier;
  @Inject private AuditTrail trail;
  @Inject private DeviceRegistry devices;

  /** Asks for a device to come. */
  @POST
  @Transactional
  @Operation(
      summary = "Notify a device",
      description =
          "It comes and is told END, if nothing waits for it. One outstanding notification is"
              + " enough: the answer names it. A device without a push address has none.")
  public Woken wake(@PathParam("id") String id, WakeForm form) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    trail.record(AuditEntry.of("device.notify").on("device", device.value()));
    return Woken.of(notifier.wake(device, WakeForm.wish(form)));
  }

  /**
   * The notification that a device will come for.
   *
   * @param notification absent if the device has no push address
   */
  public record Woken(String notification) {

    static Woken of(Optional<Long> id) {
      return new Woken(id.map(Ids::text).orElse(null));
    }
  }
}
