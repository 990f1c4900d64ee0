package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.approval.Approvals;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Circumstances;
import org.muster.audit.Snapshot;
import org.muster.command.CommandDetails;
import org.muster.command.CommandQueue;
import org.muster.command.CommandState;
import org.muster.command.Queueing;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** Management commands: followed, cancelled, resolved. */
@ApplicationScoped
@Path("/api/v1/commands/{id}")
@Tag(name = "Commands")
@Produces(MediaType.APPLICATION_JSON)
public class CommandResource {

  @Inject private CommandQueue queue;
  @Inject private Sight sight;
  @Inject private AuditTrail trail;
  @Inject private Approvals approvals;
  @Inject private Circumstances circumstances;

  /** One command. */
  @GET
  @Needs(Permission.COMMAND_READ)
  @Operation(summary = "Look at a command")
  public CommandView details(@PathParam("id") String id) {
    return view(queue.details(seen(id)));
  }

  /** Cancels a command that was not sent yet. */
  @DELETE
  @Transactional
  @Needs(Permission.COMMAND_QUEUE)
  @Operation(summary = "Cancel a command")
  @APIResponse(responseCode = "204", description = "Cancelled")
  @APIResponse(responseCode = "409", description = "It is too late")
  public void cancel(@PathParam("id") String id) {
    long number = seen(id);
    CommandDetails before = queue.details(number);
    queue.cancel(number);
    record("command.cancel", before, queue.details(number));
  }

  /** Says how a command ended that is in doubt, or whose end the device never reported. */
  @POST
  @Transactional
  @Needs(Permission.COMMAND_QUEUE)
  @Path("resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Resolve a command that is in doubt",
      description =
          "SUCCEEDED or FAILED says what was found out, QUEUED has it sent once more: what cannot"
              + " be undone needs a reason for that, as when it was queued.")
  @APIResponse(responseCode = "409", description = "Its state is known, or it would have to wait")
  public CommandView resolve(
      @PathParam("id") String id, Resolution resolution, @Context SecurityContext who) {
    CommandState found = EnumParameter.read(CommandState.class, "state", resolution.state());
    if (found == null) {
      throw Refusal.invalid("state", "state is missing: SUCCEEDED, FAILED or QUEUED.");
    }
    String why = resolution.reason() == null ? "Resolved" : resolution.reason();
    String by = who.getUserPrincipal().getName();
    CommandDetails before = queue.details(seen(id));
    if (found == CommandState.QUEUED) {
      askAnew(before, by, resolution.reason());
    }
    CommandDetails after = queue.resolve(before.id(), found, why + " (" + by + ")");
    record("command.resolve", before, after);
    return view(after);
  }

  /** To be sent once more is to be done once more: what cannot be undone is asked for again. */
  private void askAnew(CommandDetails command, String by, String reason) {
    Queueing how = Queueing.by(by, true, command.overridden()).afterCheck();
    if (approvals
        .ask(
            new DeviceId(command.device()),
            List.of(Command.of(command.command())),
            how,
            by,
            reason == null ? circumstances.why() : reason)
        .isPresent()) {
      throw Refusal.conflict(
          "It cannot be undone, and has to wait: queue it as a new command, which can.");
    }
  }

  private CommandView view(CommandDetails command) {
    DeviceId device = new DeviceId(command.device());
    return CommandView.of(
        command, Addresses.shown(sight.may(Permission.REPOSITORY_CONTENT, device)));
  }

  private long seen(String text) {
    long id = Ids.parse("command", text);
    sight.require(() -> queue.details(id).device(), "There is no such command.");
    return id;
  }

  private void record(String action, CommandDetails before, CommandDetails after) {
    trail.record(
        AuditEntry.of(action)
            .on("device", before.device())
            .changed(snapshot(before), snapshot(after)));
  }

  private static String snapshot(CommandDetails command) {
    return Snapshot.with("command", Ids.text(command.id()))
        .and("state", command.state())
        .and("reason", command.reason())
        .text();
  }

  /**
   * How a command ended.
   *
   * @param state SUCCEEDED, FAILED or QUEUED
   * @param reason what is known of it, in words; may be absent
   */
  public record Resolution(String state, String reason) {}
}
