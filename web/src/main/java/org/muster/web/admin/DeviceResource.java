package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.approval.ApprovalDetails;
import org.muster.approval.Approvals;
import org.muster.audit.Circumstances;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.PasswordCredentials;
import org.muster.device.DeviceDetails;
import org.muster.device.DeviceGroups;
import org.muster.device.DeviceRegistry;
import org.muster.device.DeviceState;
import org.muster.kernel.Page;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.notification.PushAddress;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.web.access.Sight;

/** Devices: registered, looked at, changed, deleted. */
@ApplicationScoped
@Path("/api/v1/devices")
@Tag(name = "Devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {

  @Inject private DeviceRegistry devices;
  @Inject private DeviceCredentials credentials;
  @Inject private DeviceGroups groups;
  @Inject private Notifier notifier;
  @Inject private Approvals approvals;
  @Inject private Circumstances circumstances;
  @Inject private Caller caller;
  @Inject private Sight sight;
  @Inject private OwnGroups own;

  /** Registers a device with its credentials and its push address, both or neither. */
  @POST
  @Needs(Permission.DEVICE_REGISTER)
  @Transactional
  @Operation(summary = "Register a device", description = "Generated secrets are shown once, here.")
  @APIResponse(responseCode = "201", description = "Registered; Location leads to the device")
  public Response register(DeviceForm form, @Context UriInfo uri) {
    if (form.id() == null) {
      throw Refusal.invalid("id", "id is missing: the DevID of the device.");
    }
    DeviceId id = DeviceIds.read(form.id());
    own.check(form.groups());
    devices.register(id);
    PasswordCredentials given = credentials.enroll(id, form.wantedCredentials());
    regroup(id, form);
    PushAccount push = form.push() == null ? null : notifier.direct(id, form.wantedPush());
    return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(id.value()))
        .entity(created(id, given, push))
        .build();
  }

  /** Devices by DevID. */
  @GET
  @Needs(Permission.DEVICE_READ)
  @Operation(summary = "List devices by DevID")
  public ItemList<DeviceView> list(
      @BeanParam Paging paging,
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("group") String group,
      @QueryParam("state") String state) {
    Page<DeviceDetails> page =
        devices.list(
            TextParameter.read("prefix", prefix),
            TextParameter.read("group", group),
            EnumParameter.read(DeviceState.class, "state", state),
            caller.scope(),
            paging.page());
    List<String> ids = page.items().stream().map(DeviceDetails::id).toList();
    Map<String, List<PushAddress>> pushes = notifier.addresses(ids);
    Map<String, List<String>> grouped = groups.of(ids);
    Map<String, String> usernames = credentials.usernames(ids);
    return ItemList.of(
        page,
        device ->
            DeviceView.of(
                device,
                usernames.get(device.id()),
                grouped.get(device.id()),
                DeviceView.Push.of(pushes.get(device.id()))));
  }

  /** One device. */
  @GET
  @Needs(Permission.DEVICE_READ)
  @Path("{id}")
  @Operation(summary = "Look at a device")
  public DeviceView details(@PathParam("id") String id) {
    DeviceId device = DeviceIds.read(id);
    DeviceDetails details = devices.details(device);
    return DeviceView.of(
        details,
        credentials.usernames(List.of(id)).get(id),
        groups.of(List.of(id)).get(id),
        notifier.calling(device).map(DeviceView.Push::of).orElse(null));
  }

  /** Gives a device other credentials, another push address, or both. */
  @PATCH
  @Needs({Permission.DEVICE_WRITE, Permission.CREDENTIAL_WRITE})
  @Path("{id}")
  @Transactional
  @Operation(summary = "Change a device", description = "New secrets are shown once, here.")
  public DeviceCreated change(@PathParam("id") String id, DeviceForm form) {
    if (form.id() != null) {
      throw Refusal.invalid("id", "A device keeps its DevID; leave id out.");
    }
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    refuseUnlessPermitted(device, form);
    PasswordCredentials given =
        form.credentials() == null ? null : credentials.replace(device, form.wantedCredentials());
    regroup(device, form);
    PushAccount push = form.push() == null ? null : notifier.direct(device, form.wantedPush());
    return created(device, given, push);
  }

  private void refuseUnlessPermitted(DeviceId device, DeviceForm form) {
    if (form.changesSecrets()) {
      sight.need(Permission.CREDENTIAL_WRITE, device);
    }
    if (form.changesDevice()) {
      sight.need(Permission.DEVICE_WRITE, device);
    }
    if (form.groups() != null) {
      own.check(device, form.groups());
    }
  }

  private void regroup(DeviceId device, DeviceForm form) {
    if (form.groups() != null) {
      groups.put(device, form.groups());
    }
  }

  /** Deletes a device with all that belongs to it. */
  @DELETE
  @Needs(Permission.DEVICE_DELETE)
  @Path("{id}")
  @Transactional
  @Operation(
      summary = "Delete a device",
      description =
          "Its commands, sessions and alerts go, too. One of many that are deleted needs a reason,"
              + " and may have to wait.")
  @APIResponse(responseCode = "202", description = "It waits; Location leads to its approval")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Response delete(
      @PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    Optional<ApprovalDetails> waiting =
        approvals.askDeletion(device, who.getUserPrincipal().getName(), circumstances.why());
    if (waiting.isPresent()) {
      return ApprovalResource.waiting(waiting.get(), uri);
    }
    devices.delete(device);
    return Response.noContent().build();
  }

  private DeviceCreated created(DeviceId id, PasswordCredentials given, PushAccount push) {
    DeviceDetails details = devices.details(id);
    return new DeviceCreated(
        details.id(),
        credentials.usernames(List.of(id.value())).get(id.value()),
        details.registeredAt(),
        given == null ? null : DeviceForm.Credentials.of(given),
        push == null ? null : DeviceForm.Push.of(push));
  }
}
