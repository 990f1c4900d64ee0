package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.credential.DeviceCredentials;
import org.muster.kernel.Ids;
import org.muster.protocol.DeviceId;

/** The credentials of a device: one more, an end, taken back. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/credentials")
@Tag(name = "Devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceCredentialResource {

  @Inject private DeviceCredentials credentials;

  /**
   * When a credential is to end.
   *
   * @param until absent or null for no end
   */
  public record EndForm(String until) {}

  /** The newest first. */
  @GET
  @Operation(summary = "List a device's credentials, without their secrets")
  public ItemList<CredentialView> list(@PathParam("id") String id) {
    return new ItemList<>(
        credentials.list(DeviceIds.read(id)).stream().map(CredentialView::of).toList(), null);
  }

  /** One more. */
  @POST
  @Operation(
      summary = "Give a device one more credential",
      description = "Those that it has stay good. The secret is shown once, here.")
  @APIResponse(responseCode = "201", description = "Made; Location leads to it")
  public Response add(@PathParam("id") String id, CredentialForm form, @Context UriInfo uri) {
    DeviceId device = DeviceIds.read(id);
    CredentialView made =
        form.isKey()
            ? CredentialView.ofKey(credentials.issueKey(device, form.wantedKey(), form.validity()))
            : CredentialView.ofPassword(
                credentials.issue(device, form.wantedPassword(), form.validity()));
    return Response.created(uri.getAbsolutePathBuilder().path(made.id()).build())
        .entity(made)
        .build();
  }

  /** Lets one end. */
  @PATCH
  @Path("{credential}")
  @Operation(summary = "Say when a credential ends")
  @APIResponse(responseCode = "204", description = "Done")
  public void end(
      @PathParam("id") String id, @PathParam("credential") String credential, EndForm form) {
    credentials.end(
        DeviceIds.read(id),
        Ids.parse("credential", credential),
        CredentialForm.time("until", form.until()));
  }

  /** Takes one back. */
  @DELETE
  @Path("{credential}")
  @Operation(summary = "Revoke a credential at once")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") String id, @PathParam("credential") String credential) {
    credentials.revoke(DeviceIds.read(id), Ids.parse("credential", credential));
  }
}
