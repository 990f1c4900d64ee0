package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.notification.NotificationState;
import org.muster.notification.Notifier;
import org.muster.notification.Wish;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** Notifications: what devices were called with, and calling them. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {

  private static final int MOST_DEVICES = 1_000;

  @Inject private Notifier notifier;
  @Inject private Caller caller;
  @Inject private Sight sight;
  @Inject private AuditTrail trail;

  /** Notifications, newest first. */
  @GET
  @Needs(Permission.NOTIFICATION_READ)
  @Path("notifications")
  @Operation(summary = "List notifications, newest first")
  public ItemList<NotificationView> list(
      @QueryParam("device") String device,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    NotificationState only = EnumParameter.read(NotificationState.class, "state", state);
    return ItemList.of(
        notifier.list(caller.scope(), TextParameter.read("device", device), only, paging.page()),
        NotificationView::of);
  }

  /** One notification. */
  @GET
  @Needs(Permission.NOTIFICATION_READ)
  @Path("notifications/{id}")
  @Operation(summary = "Look at a notification, with its attempts and receipts")
  public NotificationView details(@PathParam("id") String text) {
    long id = Ids.parse("notification", text);
    sight.require(() -> notifier.details(id).device(), "There is no such notification.");
    return NotificationView.of(notifier.details(id), notifier.attempts(id));
  }

  /** Asks for many devices to come. */
  @POST
  @Needs(Permission.NOTIFICATION_SEND)
  @Path("notifications")
  @Operation(
      summary = "Notify up to a thousand devices",
      description =
          "Each by itself: devices that have no push address, and such that there are none, are"
              + " counted and named.")
  public Called call(CallForm form) {
    List<String> wanted = form.devices();
    if (wanted == null || wanted.isEmpty() || wanted.size() > MOST_DEVICES) {
      throw Refusal.invalid(
          "devices", "devices must be a list of 1 to " + MOST_DEVICES + " DevIDs.");
    }
    Wish wish =
        WakeForm.wish(new WakeForm(form.lane() == null ? "BULK" : form.lane(), form.lifetime()));
    List<DeviceId> devices = wanted.stream().distinct().map(DeviceIds::read).toList();
    Set<String> seen = sight.among(wanted);
    List<DeviceId> visible =
        devices.stream().filter(device -> seen.contains(device.value())).toList();
    Set<String> notified = new HashSet<>();
    for (int from = 0; from < visible.size(); from += Notifier.MOST_AT_ONCE) {
      int to = Math.min(visible.size(), from + Notifier.MOST_AT_ONCE);
      notified.addAll(notifier.wake(visible.subList(from, to), wish).keySet());
    }
    trail.record(
        AuditEntry.of("devices.notify")
            .changed(
                null, Snapshot.with("devices", wanted).and("notified", notified.size()).text()));
    List<String> unreached =
        devices.stream().map(DeviceId::value).filter(id -> !notified.contains(id)).toList();
    return new Called(notified.size(), unreached);
  }

  /**
   * Which devices are to come, and how.
   *
   * @param lane URGENT or BULK; BULK if absent
   * @param lifetime for how long they are wanted, ISO 8601
   */
  public record CallForm(List<String> devices, String lane, String lifetime) {}

  /**
   * What came of it.
   *
   * @param notified how many have an outstanding notification now
   * @param unreached those that have no push address, or are unknown
   */
  public record Called(int notified, List<String> unreached) {}
}
