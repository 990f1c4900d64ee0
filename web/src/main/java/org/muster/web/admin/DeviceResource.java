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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.Validity;
import org.muster.device.DeviceDetails;
import org.muster.device.DeviceGroups;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Page;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.notification.PushAddress;
import org.muster.protocol.DeviceId;

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

  /** Registers a device with its credentials and its push address, both or neither. */
  @POST
  @Transactional
  @Operation(summary = "Register a device", description = "Generated secrets are shown once, here.")
  @APIResponse(responseCode = "201", description = "Registered; Location leads to the device")
  public Response register(DeviceForm form, @Context UriInfo uri) {
    if (form.id() == null) {
      throw Refusal.invalid("id", "id is missing: the DevID of the device.");
    }
    DeviceId id = DeviceIds.read(form.id());
    devices.register(id);
    PasswordCredentials given =
        credentials.issue(id, form.wantedCredentials(), Validity.OPEN).secret();
    regroup(id, form);
    PushAccount push = form.push() == null ? null : notifier.direct(id, form.wantedPush());
    return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(id.value()))
        .entity(created(id, given, push))
        .build();
  }

  /** Devices by DevID. */
  @GET
  @Operation(summary = "List devices by DevID")
  public ItemList<DeviceView> list(
      @BeanParam Paging paging,
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("group") String group) {
    Page<DeviceDetails> page = devices.list(prefix, group, paging.page());
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
  @Path("{id}")
  @Transactional
  @Operation(summary = "Change a device", description = "New secrets are shown once, here.")
  public DeviceCreated change(@PathParam("id") String id, DeviceForm form) {
    if (form.id() != null) {
      throw Refusal.invalid("id", "A device keeps its DevID; leave id out.");
    }
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    PasswordCredentials given =
        form.credentials() == null ? null : credentials.replace(device, form.wantedCredentials());
    regroup(device, form);
    PushAccount push = form.push() == null ? null : notifier.direct(device, form.wantedPush());
    return created(device, given, push);
  }

  private void regroup(DeviceId device, DeviceForm form) {
    if (form.groups() != null) {
      groups.put(device, form.groups());
    }
  }

  /** Deletes a device with all that belongs to it. */
  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Delete a device",
      description = "Its commands, sessions and alerts go, too.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("id") String id) {
    devices.delete(DeviceIds.read(id));
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
