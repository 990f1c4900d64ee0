package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Refusal;
import org.muster.model.DdfImport;
import org.muster.model.DefinitionDetails;
import org.muster.model.DefinitionSource;
import org.muster.model.ModelCatalog;
import org.muster.model.NewDdf;
import org.muster.protocol.MediaTypes;
import org.muster.role.Permission;
import org.muster.tree.KnownTree;
import org.muster.web.BoundedBody;
import org.muster.web.access.Needs;

/** Definitions of management objects: brought, looked at, preferred, taken away. */
@ApplicationScoped
@Path("/api/v1/definitions")
@Tag(name = "Definitions")
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  @Inject private ModelCatalog catalog;
  @Inject private DdfImport imports;
  @Inject private KnownTree tree;

  /** The definitions that were brought, newest first. */
  @GET
  @Needs(Permission.MODEL_READ)
  @Operation(summary = "List the definitions that were brought, newest first")
  public ItemList<DefinitionView> list(@BeanParam Paging paging) {
    return ItemList.of(catalog.list(paging.page()), DefinitionView::of);
  }

  /** The standard definitions. */
  @GET
  @Needs(Permission.MODEL_READ)
  @Path("standard")
  @Operation(summary = "List the definitions that are built in")
  public Definitions standard() {
    return Definitions.of(catalog.standard());
  }

  /** Objects of which another version is defined. */
  @GET
  @Needs(Permission.FLEET_READ)
  @Path("other-versions")
  @Operation(
      summary = "List announced objects that are known by the definition of another version",
      description =
          "With the definition that counts meanwhile: what it forbids is worth a warning, and is"
              + " not refused. The definition of the very version takes its place as soon as it is"
              + " brought.")
  public OtherVersions otherVersions() {
    return new OtherVersions(tree.otherVersions().stream().map(OtherVersionView::of).toList());
  }

  /** Adds a description. */
  @POST
  @Needs(Permission.MODEL_WRITE)
  @Consumes({MediaTypes.DDF, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "Add a DDF",
      description = "What it defines counts from now on; older definitions stay beside it.")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "409", description = "The very same file is there already")
  public Response add(
      @QueryParam("url") String url,
      @Context HttpHeaders headers,
      @Context SecurityContext who,
      InputStream body) {
    byte[] content = BoundedBody.read(body, headers, MOST_BYTES);
    String by = who.getUserPrincipal().getName();
    List<DefinitionDetails> added =
        catalog.add(new NewDdf(content, DefinitionSource.UPLOADED, url, by));
    return Response.status(Response.Status.CREATED).entity(Definitions.of(added)).build();
  }

  /** Fetches a description from where devices say that it is. */
  @POST
  @Needs(Permission.MODEL_WRITE)
  @Path("imports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Fetch a DDF and add it",
      description = "Only from hosts that the setting muster.model.import-hosts lists.")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "409", description = "It cannot be fetched, or is there already")
  public Response fetch(Wanted wanted, @Context SecurityContext who) {
    if (wanted.url() == null) {
      throw Refusal.invalid("url", "url is missing: the address of the DDF.");
    }
    List<DefinitionDetails> added = imports.fetch(wanted.url(), who.getUserPrincipal().getName());
    return Response.status(Response.Status.CREATED).entity(Definitions.of(added)).build();
  }

  /** What a definition says. */
  @GET
  @Needs(Permission.MODEL_READ)
  @Path("{id}")
  @Operation(
      summary = "Look at a definition",
      description = "By its id, or a standard one by its MOID.")
  public DefinitionTree definition(@PathParam("id") String id) {
    return DefinitionTree.of(catalog.definition(id));
  }

  /** The file that a definition stands in. */
  @GET
  @Needs(Permission.MODEL_READ)
  @Path("{id}/ddf")
  @Produces(MediaTypes.DDF)
  @Operation(summary = "Download the DDF of a definition")
  public byte[] ddf(@PathParam("id") String id) {
    return catalog.ddf(id);
  }

  /** Makes a definition the one that counts. */
  @PUT
  @Needs(Permission.MODEL_WRITE)
  @Path("{id}/preferred")
  @Operation(
      summary = "Prefer a definition",
      description = "It counts for devices that do not announce the address of another one.")
  @APIResponse(responseCode = "204", description = "Preferred")
  public void prefer(@PathParam("id") String id) {
    catalog.prefer(id);
  }

  /** Takes the document of a definition away. */
  @DELETE
  @Needs(Permission.MODEL_WRITE)
  @Path("{id}")
  @Operation(summary = "Delete the DDF of a definition")
  @APIResponse(responseCode = "204", description = "Deleted, with all that it defines")
  public void delete(@PathParam("id") String id) {
    catalog.delete(id);
  }

  /** What is to be fetched. */
  public record Wanted(String url) {}

  /** Objects that are known by another version. */
  public record OtherVersions(List<OtherVersionView> items) {}

  /** Definitions. */
  public record Definitions(List<DefinitionView> items) {

    static Definitions of(List<DefinitionDetails> some) {
      return new Definitions(some.stream().map(DefinitionView::of).toList());
    }
  }
}
