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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.account.AccountKeeper;
import org.muster.account.ChangeDetails;
import org.muster.account.ChangeKind;
import org.muster.account.Order;
import org.muster.approval.Approvals;
import org.muster.audit.Circumstances;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/**
 * What becomes of a device's account: other secrets, and its end. Its path is that of all devices:
 * a class at the path of one would hide that one.
 */
@ApplicationScoped
@Path("/api/v1/devices")
@Tag(name = "Bootstrap")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceAccountResource {

  @Inject private AccountKeeper keeper;
  @Inject private Approvals approvals;
  @Inject private Circumstances circumstances;
  @Inject private PublicUrlConfig publicUrl;

  /** Changes the secrets of the account, on the device and here. */
  @POST
  @Needs(Permission.CREDENTIAL_WRITE)
  @Path("{id}/rotate")
  @Operation(
      summary = "Give a device other secrets",
      description =
          "They are written into the device's own account. What it has is good until it is known to"
              + " have what is new: of TRANSPORT, until it is seen with it; of NOTIFICATION, until"
              + " it says so. Where it is not known whether it has what is new, the reason says"
              + " so.")
  @APIResponse(responseCode = "202", description = "Begun")
  @APIResponse(responseCode = "409", description = "A change of the same kind is under way")
  public Response rotate(
      @PathParam("id") String id,
      RotationForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    List<ChangeDetails> begun =
        form.what() == null
            ? keeper.rotateAll(device, order(uri, who))
            : keeper.rotate(device, form.read(), order(uri, who));
    return Response.accepted(new ItemList<>(begun.stream().map(ChangeView::of).toList(), null))
        .build();
  }

  /** Takes the device out of use. */
  @POST
  @Needs(Permission.DEVICE_BLOCK)
  @Path("{id}/retire")
  @Transactional
  @Operation(
      summary = "Take a device out of use",
      description =
          "Its credentials are revoked, and its push addresses forgotten. With deleteAccount the"
              + " account is deleted on the device first, when it comes, and the rest follows; that"
              + " cannot be undone, and needs a reason.")
  @APIResponse(responseCode = "202", description = "Begun, or done: the state says which")
  @APIResponse(
      responseCode = "409",
      description = "It is out of use, going to be, or would have to wait")
  public Response retire(
      @PathParam("id") String id,
      RetirementForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    boolean deletes = form.deleteAccount() != null && form.deleteAccount();
    ChangeDetails change = keeper.retire(device, deletes, order(uri, who));
    if (deletes) {
      approvals.clearRetirement(
          device,
          who.getUserPrincipal().getName(),
          form.reason() == null ? circumstances.why() : form.reason());
    }
    return Response.accepted(ChangeView.of(change)).build();
  }

  /** Changes of the account, newest first. */
  @GET
  @Needs(Permission.BOOTSTRAP_READ)
  @Path("{id}/account-changes")
  @Operation(summary = "List the changes of a device's account, newest first")
  public ItemList<ChangeView> list(@PathParam("id") String id, @BeanParam Paging paging) {
    return ItemList.of(keeper.list(DeviceIds.read(id), paging.page()), ChangeView::of);
  }

  private Order order(UriInfo uri, SecurityContext who) {
    return new Order(publicUrl.address(uri), who.getUserPrincipal().getName());
  }

  /**
   * Which secrets are to be changed.
   *
   * @param what NOTIFICATION, TRANSPORT; absent means those that there are
   */
  public record RotationForm(List<String> what) {

    Set<ChangeKind> read() {
      EnumSet<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
      for (String one : what) {
        if (one == null) {
          throw Refusal.invalid("what", "what is an array of NOTIFICATION and TRANSPORT.");
        }
        kinds.add(EnumParameter.read(ChangeKind.class, "what", one));
      }
      return kinds;
    }
  }

  /**
   * How a device is taken out of use.
   *
   * @param deleteAccount whether the account is deleted on the device first; absent means no
   * @param reason why; needed where the account is deleted, unless Muster-Reason says it
   */
  public record RetirementForm(Boolean deleteAccount, String reason) {}

  /**
   * A change of an account.
   *
   * @param kind NOTIFICATION, TRANSPORT or RETIREMENT
   * @param state UNDER_WAY, WRITTEN, DONE or FAILED
   * @param task what is sent for it; absent if nothing is
   * @param reason why it is in its state
   */
  public record ChangeView(
      String id,
      String kind,
      String state,
      String task,
      Instant startedAt,
      String startedBy,
      Instant endedAt,
      String reason) {

    static ChangeView of(ChangeDetails one) {
      return new ChangeView(
          Ids.text(one.id()),
          one.kind().name(),
          one.state().name(),
          Ids.textOrNull(one.task()),
          one.startedAt(),
          one.startedBy(),
          one.endedAt(),
          one.reason());
    }
  }
}
