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
import org.muster.kernel.Ids;
import org.muster.role.Permission;
import org.muster.task.TaskBoard;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** Tasks: followed, taken back. */
@ApplicationScoped
@Path("/api/v1/tasks/{id}")
@Tag(name = "Tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

  @Inject private TaskBoard board;
  @Inject private Sight sight;

  /** One task with its steps. */
  @GET
  @Needs(Permission.TASK_READ)
  @Operation(summary = "Look at a task")
  public TaskView details(@PathParam("id") String id) {
    return TaskView.of(board.details(seen(id)));
  }

  /** Takes a task back. */
  @DELETE
  @Needs(Permission.TASK_WRITE)
  @Operation(
      summary = "Cancel a task",
      description = "A command that is under way comes to its end, and nothing follows it.")
  @APIResponse(responseCode = "204", description = "Cancelled")
  @APIResponse(responseCode = "409", description = "It is over")
  public void cancel(@PathParam("id") String id) {
    board.cancel(seen(id));
  }

  private long seen(String text) {
    long id = Ids.parse("task", text);
    sight.require(() -> board.details(id).device(), "There is no such task.");
    return id;
  }
}
