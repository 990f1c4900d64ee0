package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.command.CommandQueue;
import org.muster.kernel.Ids;
import org.muster.protocol.DeviceId;
import org.muster.repository.DataRepository;
import org.muster.role.Permission;
import org.muster.session.SessionDetails;
import org.muster.session.SessionRecords;
import org.muster.session.SessionState;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** What happened: sessions and alerts. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Records")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private SessionRecords sessions;
  @Inject private Caller caller;
  @Inject private Sight sight;
  @Inject private CommandQueue queue;
  @Inject private DataRepository repository;

  /** Sessions, newest first. */
  @GET
  @Needs(Permission.SESSION_READ)
  @Path("sessions")
  @Operation(summary = "List sessions, newest first")
  public ItemList<SessionView> sessions(
      @QueryParam("device") String device,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    SessionState only = EnumParameter.read(SessionState.class, "state", state);
    return ItemList.of(
        sessions.list(caller.scope(), TextParameter.read("device", device), only, paging.page()),
        SessionView::of);
  }

  /** One session with its packages and commands. */
  @GET
  @Needs(Permission.SESSION_READ)
  @Path("sessions/{id}")
  @Operation(summary = "Look at a session with its packages and commands")
  public SessionView session(@PathParam("id") String text) {
    long id = Ids.parse("session", text);
    sight.require(() -> sessions.details(id).device(), "There is no such session.");
    SessionDetails details = sessions.details(id);
    DeviceId device = new DeviceId(details.device());
    Addresses addresses = Addresses.shown(sight.may(Permission.REPOSITORY_CONTENT, device));
    return SessionView.of(
        details,
        addresses,
        sight.may(Permission.COMMAND_READ, device) ? commands(id, addresses) : null,
        sight.may(Permission.SESSION_RAW, device) ? sessions.exchanges(id) : null,
        sight.may(Permission.REPOSITORY_READ, device) ? transfers(id, addresses) : null);
  }

  private List<CommandView> commands(long session, Addresses addresses) {
    return queue.inSession(session).stream().map(one -> CommandView.of(one, addresses)).toList();
  }

  private List<TransferView> transfers(long session, Addresses addresses) {
    return repository.transfersIn(session).stream()
        .map(one -> TransferView.of(one, addresses))
        .toList();
  }

  /** Alerts, newest first. */
  @GET
  @Needs(Permission.SESSION_READ)
  @Path("alerts")
  @Operation(summary = "List alerts, newest first")
  public ItemList<AlertView> alerts(@QueryParam("device") String device, @BeanParam Paging paging) {
    return ItemList.of(
        sessions.alerts(caller.scope(), TextParameter.read("device", device), paging.page()),
        AlertView::of);
  }
}
