package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.bootstrap.BootstrapPush;
import org.muster.bootstrap.Bootstrapper;
import org.muster.bootstrap.Prepared;
import org.muster.bootstrap.QrCode;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.protocol.MediaTypes;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** How one device gets its account: prepared, handed out once, taken back. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/bootstraps")
@Tag(name = "Bootstrap")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceBootstrapResource {

  @Inject private Bootstrapper bootstrapper;
  @Inject private BootstrapPush pushes;
  @Inject private PublicUrlConfig publicUrl;

  /** Prepares a bootstrap; its secrets do not exist yet. */
  @POST
  @Needs(Permission.BOOTSTRAP_WRITE)
  @Operation(
      summary = "Prepare a device's bootstrap",
      description =
          "The URL is shown once, here. The document behind it is handed out once: by the URL, as a"
              + " file, or pushed. One that was prepared before and not handed out is taken back.")
  @APIResponse(responseCode = "201", description = "Prepared")
  @APIResponse(responseCode = "409", description = "The device must not have an account")
  public Response prepare(
      @PathParam("id") String id,
      BootstrapForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    String base = publicUrl.address(uri);
    Prepared prepared =
        bootstrapper.prepare(
            DeviceIds.read(id), form.read(), base, who.getUserPrincipal().getName());
    String url = base + "/bootstrap/" + prepared.token();
    BootstrapView view = BootstrapView.of(prepared.bootstrap());
    return Response.status(Response.Status.CREATED)
        .entity(new BootstrapView.Prepared(view, url, QrCode.svg(url)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Bootstraps of a device, newest first. */
  @GET
  @Needs(Permission.BOOTSTRAP_READ)
  @Operation(summary = "List a device's bootstraps, newest first")
  public ItemList<BootstrapView> list(@PathParam("id") String id, @BeanParam Paging paging) {
    return ItemList.of(bootstrapper.list(DeviceIds.read(id), paging.page()), BootstrapView::of);
  }

  /** The document, for a factory or a card; nobody gets it afterwards. */
  @POST
  @Needs(Permission.BOOTSTRAP_WRITE)
  @Path("{bootstrap}/document")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaTypes.MO_DATA)
  @Operation(
      summary = "Take the document of a bootstrap, once",
      description = "MO data (TS 7.2.1.4) with all secrets of the account.")
  @APIResponse(responseCode = "409", description = "It was handed out or ended before")
  public Response take(
      @PathParam("id") String id,
      @PathParam("bootstrap") String bootstrap,
      @Context SecurityContext who) {
    byte[] document =
        bootstrapper.take(DeviceIds.read(id), id(bootstrap), who.getUserPrincipal().getName());
    return Response.ok(document)
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.MO_DATA)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Disposition", "attachment; filename=\"bootstrap.json\"")
        .build();
  }

  /** Sends the document to an address, over HTTPS. */
  @POST
  @Needs(Permission.BOOTSTRAP_WRITE)
  @Path("{bootstrap}/push")
  @Operation(
      summary = "Push the document of a bootstrap, once",
      description =
          "An HTTPS POST of application/dmmo+json to the address; any 2xx means that it was taken."
              + " If it certainly did not arrive, the bootstrap is PREPARED again and its reason"
              + " says why; the next attempt has other secrets.")
  @APIResponse(responseCode = "409", description = "It was handed out or ended before")
  public BootstrapView push(
      @PathParam("id") String id, @PathParam("bootstrap") String bootstrap, PushForm form) {
    if (form.address() == null) {
      throw Refusal.invalid("address", "address is missing: an https URL.");
    }
    return BootstrapView.of(pushes.push(DeviceIds.read(id), id(bootstrap), form.address()));
  }

  /** Takes a bootstrap back, and the credentials in its document. */
  @DELETE
  @Needs(Permission.BOOTSTRAP_WRITE)
  @Path("{bootstrap}")
  @Operation(
      summary = "Take a bootstrap back",
      description = "Its URL is worth nothing any more, nor are the credentials in its document.")
  public BootstrapView revoke(
      @PathParam("id") String id, @PathParam("bootstrap") String bootstrap) {
    return BootstrapView.of(bootstrapper.revoke(DeviceIds.read(id), id(bootstrap)));
  }

  private static long id(String text) {
    return Ids.parse("bootstrap", text);
  }

  /** Where a document is to be sent. */
  public record PushForm(String address) {}
}
