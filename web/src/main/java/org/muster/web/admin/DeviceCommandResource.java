package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.approval.ApprovalDetails;
import org.muster.approval.Approvals;
import org.muster.audit.Circumstances;
import org.muster.command.CommandDetails;
import org.muster.command.CommandQueue;
import org.muster.command.CommandState;
import org.muster.command.Queueing;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.tree.DeviceRights;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** The commands of one device: queued, listed. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/commands")
@Tag(name = "Commands")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceCommandResource {

  @Inject private DeviceRegistry devices;
  @Inject private CommandQueue queue;
  @Inject private DeviceRights rights;
  @Inject private Approvals approvals;
  @Inject private Circumstances circumstances;
  @Inject private Sight sight;

  /** Queues commands; Location leads to the only one, or to the device's list. */
  @POST
  @Needs(Permission.COMMAND_QUEUE)
  @Transactional
  @Operation(
      summary = "Queue commands",
      description =
          "In order, all or none, checked against the definitions of the objects unless override is"
              + " true. The device is notified unless notify is false. What cannot be undone needs"
              + " a reason, and may have to wait: then Location leads to its approval.")
  @APIResponse(responseCode = "202", description = "Queued")
  public Response enqueue(
      @PathParam("id") String id,
      CommandForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    List<Command> commands = form.read();
    devices.require(device);
    if (form.overrides()) {
      sight.need(Permission.COMMAND_OVERRIDE, device);
    }
    Queueing how =
        Queueing.by(who.getUserPrincipal().getName(), form.wantsNotification(), form.overrides())
            .completing(form.patience())
            .afterCheck();
    List<String> warnings = new ArrayList<>();
    if (!form.overrides()) {
      warnings.addAll(queue.check(device, List.of(), commands));
    }
    Optional<ApprovalDetails> waiting =
        approvals.ask(
            device,
            commands,
            how,
            who.getUserPrincipal().getName(),
            form.reason() == null ? circumstances.why() : form.reason());
    if (waiting.isPresent()) {
      return ApprovalResource.waiting(waiting.get(), uri);
    }
    List<Queued> queued = queue.enqueue(device, commands, how).stream().map(Queued::of).toList();
    warnings.addAll(rights.warnings(device, commands));
    URI location =
        queued.size() == 1
            ? uri.getBaseUriBuilder().path("api/v1/commands/{id}").build(queued.get(0).id())
            : uri.getRequestUri();
    return Response.accepted(new QueuedList(queued, warnings.isEmpty() ? null : warnings))
        .location(location)
        .build();
  }

  /** Commands of a device, newest first. */
  @GET
  @Needs(Permission.COMMAND_READ)
  @Operation(summary = "List a device's commands, newest first")
  public ItemList<CommandView> list(
      @PathParam("id") String id, @QueryParam("state") String state, @BeanParam Paging paging) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    CommandState only = EnumParameter.read(CommandState.class, "state", state);
    Addresses addresses = Addresses.shown(sight.may(Permission.REPOSITORY_CONTENT, device));
    return ItemList.of(
        queue.list(device, only, paging.page()), one -> CommandView.of(one, addresses));
  }

  /** A command that was queued. */
  public record Queued(String id, String state) {

    static Queued of(CommandDetails command) {
      return new Queued(Ids.text(command.id()), command.state().name());
    }
  }

  /**
   * The commands that were queued, in order.
   *
   * @param warnings why the device will refuse some of them, as far as its rights are known, or may
   *     refuse, as the definitions of other versions of its objects say
   */
  public record QueuedList(List<Queued> items, List<String> warnings) {}
}
