package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.command.CommandQueue;
import org.muster.kernel.Ids;

/** Management commands: followed and cancelled. */
@ApplicationScoped
@Path("/api/v1/commands/{id}")
@Tag(name = "Commands")
@Produces(MediaType.APPLICATION_JSON)
public class CommandResource {

  @Inject private CommandQueue queue;

  /** One command. */
  @GET
  @Operation(summary = "Look at a command")
  public CommandView details(@PathParam("id") String id) {
    return CommandView.of(queue.details(Ids.parse("command", id)));
  }

  /** Cancels a command that was not sent yet. */
  @DELETE
  @Operation(summary = "Cancel a command")
  @APIResponse(responseCode = "204", description = "Cancelled")
  @APIResponse(responseCode = "409", description = "It is too late")
  public void cancel(@PathParam("id") String id) {
    queue.cancel(Ids.parse("command", id));
  }
}
