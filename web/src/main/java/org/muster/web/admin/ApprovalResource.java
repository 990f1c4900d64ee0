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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.approval.ApprovalDetails;
import org.muster.approval.ApprovalState;
import org.muster.approval.Approvals;
import org.muster.audit.Circumstances;
import org.muster.kernel.Ids;
import org.muster.role.Permission;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** What cannot be undone: agreed to, and stopped. */
@ApplicationScoped
@Path("/api/v1/approvals")
@Tag(name = "Approvals")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

  @Inject private Approvals approvals;
  @Inject private Caller caller;
  @Inject private Sight sight;
  @Inject private Circumstances circumstances;

  /** What was asked for, newest first. */
  @GET
  @Needs(Permission.APPROVAL_READ)
  @Operation(summary = "List what was asked for and cannot be undone, newest first")
  public ItemList<ApprovalView> list(@QueryParam("state") String state, @BeanParam Paging paging) {
    ApprovalState only = EnumParameter.read(ApprovalState.class, "state", state);
    return ItemList.of(approvals.list(caller.scope(), only, paging.page()), ApprovalView::of);
  }

  /** One of them. */
  @GET
  @Needs(Permission.APPROVAL_READ)
  @Path("{id}")
  @Operation(summary = "Look at one of them")
  public ApprovalView details(@PathParam("id") String id) {
    return ApprovalView.of(approvals.details(seen(id)));
  }

  /** Agrees. */
  @POST
  @Needs(Permission.APPROVAL_DECIDE)
  @Path("{id}/approve")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Agree to what somebody else asked for",
      description = "It is done when the time is over that the setting muster.approval.delay says.")
  @APIResponse(responseCode = "403", description = "Whoever asked cannot agree")
  @APIResponse(responseCode = "409", description = "Nobody has to agree")
  public ApprovalView approve(@PathParam("id") String id, @Context SecurityContext who) {
    return ApprovalView.of(approvals.approve(seen(id), who.getUserPrincipal().getName()));
  }

  /** Stops it. */
  @POST
  @Needs(Permission.APPROVAL_DECIDE)
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop it, whether somebody has to agree or the time runs down")
  @APIResponse(responseCode = "409", description = "It is too late")
  public ApprovalView refuse(
      @PathParam("id") String id, Objection objection, @Context SecurityContext who) {
    String why = objection.reason() == null ? circumstances.why() : objection.reason();
    return ApprovalView.of(approvals.refuse(seen(id), who.getUserPrincipal().getName(), why));
  }

  private long seen(String text) {
    long id = Ids.parse("approval", text);
    sight.require(() -> approvals.details(id).device(), "There is no such approval.");
    return id;
  }

  /** The answer to a request that has to wait: the address of what it waits for. */
  static Response waiting(ApprovalDetails waiting, UriInfo uri) {
    ApprovalView view = ApprovalView.of(waiting);
    return Response.accepted(new Waiting(List.of(), words(view), view))
        .location(uri.getBaseUriBuilder().path("api/v1/approvals/{id}").build(view.id()))
        .build();
  }

  private static List<String> words(ApprovalView view) {
    return List.of(
        view.dueAt() == null
            ? "This cannot be undone: it waits until somebody else agrees, at Approvals."
            : "This cannot be undone: it is done at "
                + view.dueAt()
                + ", and can be stopped until then, at Approvals.");
  }

  /** Why it is stopped. */
  public record Objection(String reason) {}

  /**
   * Nothing is done yet.
   *
   * @param items what was done: nothing
   */
  public record Waiting(List<String> items, List<String> warnings, ApprovalView approval) {}
}
