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
import org.muster.repository.DataRepository;
import org.muster.session.SessionRecords;
import org.muster.session.SessionState;

/** What happened: sessions and alerts. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Records")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private SessionRecords sessions;
  @Inject private CommandQueue queue;
  @Inject private DataRepository repository;

  /** Sessions, newest first. */
  @GET
  @Path("sessions")
  @Operation(summary = "List sessions, newest first")
  public ItemList<SessionView> sessions(
      @QueryParam("device") String device,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    SessionState only = EnumParameter.read(SessionState.class, "state", state);
    return ItemList.of(sessions.list(device, only, paging.page()), SessionView::of);
  }

  /** One session with its packages and commands. */
  @GET
  @Path("sessions/{id}")
  @Operation(summary = "Look at a session with its packages and commands")
  public SessionView session(@PathParam("id") String text) {
    long id = Ids.parse("session", text);
    List<CommandView> commands = queue.inSession(id).stream().map(CommandView::of).toList();
    List<TransferView> transfers =
        repository.transfersIn(id).stream().map(TransferView::of).toList();
    return SessionView.of(sessions.details(id), commands, sessions.exchanges(id), transfers);
  }

  /** Alerts, newest first. */
  @GET
  @Path("alerts")
  @Operation(summary = "List alerts, newest first")
  public ItemList<AlertView> alerts(@QueryParam("device") String device, @BeanParam Paging paging) {
    return ItemList.of(sessions.alerts(device, paging.page()), AlertView::of);
  }
}
