package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.command.CommandQueue;
import org.muster.command.CommandState;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.BoundedCount;
import org.muster.notification.NotificationState;
import org.muster.notification.Notifier;
import org.muster.role.Permission;
import org.muster.session.SessionRecords;
import org.muster.session.SessionsInMinute;
import org.muster.web.access.Needs;

/** What goes on, in a few numbers; none of them is counted further than it is read. */
@ApplicationScoped
@Path("/api/v1/overview")
@Tag(name = "Overview")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

  @Inject private DeviceRegistry devices;
  @Inject private CommandQueue queue;
  @Inject private SessionRecords sessions;
  @Inject private Notifier notifier;

  /** What goes on now, and sessions by the minute in the last hour. */
  @GET
  @Needs(Permission.FLEET_READ)
  @Operation(summary = "What goes on")
  public Overview overview() {
    Map<String, BoundedCount> commands = new LinkedHashMap<>();
    for (CommandState state :
        List.of(CommandState.QUEUED, CommandState.SENT, CommandState.IN_DOUBT)) {
      commands.put(state.name(), queue.count(state));
    }
    Map<String, BoundedCount> notifications = new LinkedHashMap<>();
    for (NotificationState state : List.of(NotificationState.REQUESTED, NotificationState.SENT)) {
      notifications.put(state.name(), notifier.count(state));
    }
    return new Overview(
        devices.count(),
        commands,
        Map.of("AWAITING_RESULTS", sessions.live()),
        notifications,
        sessions.lastHour());
  }

  /** Counts of what does not stay as it is, and the last hour by the minute. */
  public record Overview(
      BoundedCount devices,
      Map<String, BoundedCount> commands,
      Map<String, BoundedCount> sessions,
      Map<String, BoundedCount> notifications,
      List<SessionsInMinute> sessionsPerMinute) {}
}
