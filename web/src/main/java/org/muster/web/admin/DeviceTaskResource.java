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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.approval.Approvals;
import org.muster.audit.Circumstances;
import org.muster.device.DeviceRegistry;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.task.NewTask;
import org.muster.task.TaskBoard;
import org.muster.task.Verb;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** The tasks of one device: begun, listed. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/tasks")
@Tag(name = "Tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTaskResource {

  @Inject private DeviceRegistry devices;
  @Inject private TaskBoard board;
  @Inject private Sight sight;
  @Inject private PublicUrlConfig publicUrl;
  @Inject private Approvals approvals;
  @Inject private Circumstances circumstances;

  /** Begins a task; Location leads to it. */
  @POST
  @Transactional
  @Needs({Permission.TASK_INSPECT, Permission.TASK_WRITE})
  @Operation(
      summary = "Read, write, create, delete, execute, show: in order, all or none",
      description = "One step after the other; what follows a failure is said by onFailure.")
  @APIResponse(responseCode = "202", description = "Begun")
  public Response begin(
      @PathParam("id") String id,
      TaskForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    String by = who.getUserPrincipal().getName();
    NewTask wanted = form.read(publicUrl.address(uri), by);
    refuseUnlessPermitted(device, wanted);
    approvals.clear(device, wanted, circumstances.why());
    TaskView begun = TaskView.of(board.begin(device, wanted));
    return Response.accepted(begun)
        .location(uri.getBaseUriBuilder().path("api/v1/tasks/{id}").build(begun.id()))
        .build();
  }

  /** Tasks of a device, newest first. */
  @GET
  @Needs(Permission.TASK_READ)
  @Operation(summary = "List a device's tasks, newest first")
  public ItemList<TaskView> list(@PathParam("id") String id, @BeanParam Paging paging) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    return ItemList.of(board.list(device, paging.page()), TaskView::of);
  }

  private void refuseUnlessPermitted(DeviceId device, NewTask wanted) {
    if (wanted.override()) {
      sight.need(Permission.COMMAND_OVERRIDE, device);
    }
    wanted.steps().stream()
        .map(step -> permission(step.verb()))
        .distinct()
        .forEach(permission -> sight.need(permission, device));
  }

  private static Permission permission(Verb verb) {
    return switch (verb) {
      case READ -> Permission.TASK_INSPECT;
      case SHOW -> Permission.QUESTION_ASK;
      case COMMAND -> Permission.COMMAND_QUEUE;
      default -> Permission.TASK_WRITE;
    };
  }
}
