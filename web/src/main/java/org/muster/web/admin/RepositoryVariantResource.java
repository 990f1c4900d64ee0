package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Refusal;
import org.muster.protocol.NodeData;
import org.muster.repository.DataRepository;
import org.muster.repository.VariantDetails;
import org.muster.role.Permission;
import org.muster.web.BoundedBody;
import org.muster.web.access.Needs;

/** What devices of a mobile network get instead of a default (TS §5.3.10, §6.2). */
@ApplicationScoped
@Path("/api/v1/repository/{token}/variants")
@Tag(name = "Repository")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryVariantResource {

  /** The room has its own bound; this one keeps more than that from being read. */
  private static final int MOST_BYTES = 1024 * 1024;

  @Inject private DataRepository repository;
  @Inject private RepositorySight sight;
  @Inject private PublicUrlConfig publicUrl;

  /** The networks that get something else. */
  @GET
  @Needs(Permission.REPOSITORY_READ)
  @Operation(summary = "List the variants of a content, by network")
  public ItemList<VariantDetails> list(@PathParam("token") String token) {
    sight.require(token);
    return new ItemList<>(repository.variants(token), null);
  }

  /** Keeps the body for a network; its answer has the ServerURI that asks for the network. */
  @PUT
  @Needs(Permission.REPOSITORY_WRITE)
  @Path("{mcc}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Have devices of a country or a network get something else",
      description = "The uri in the answer is the one to put into the DEFAULT.")
  @APIResponse(responseCode = "409", description = "The content does not stand")
  public Target put(
      @PathParam("token") String token,
      @PathParam("mcc") String mcc,
      @QueryParam("mnc") String mnc,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    sight.require(token);
    String mediaType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (mediaType == null) {
      throw Refusal.invalid("Content-Type", "Content-Type is missing: devices are told it.");
    }
    byte[] content = BoundedBody.read(body, headers, MOST_BYTES);
    repository.putVariant(token, mcc, mnc, new NodeData(mediaType, content));
    return new Target(publicUrl.serverUri(uri, token) + DataRepository.NETWORK);
  }

  /** Takes a variant away. */
  @DELETE
  @Needs(Permission.REPOSITORY_WRITE)
  @Path("{mcc}")
  @Operation(summary = "Drop the variant for a country or a network")
  @APIResponse(responseCode = "204", description = "Dropped")
  public void drop(
      @PathParam("token") String token,
      @PathParam("mcc") String mcc,
      @QueryParam("mnc") String mnc) {
    sight.require(token);
    repository.dropVariant(token, mcc, mnc);
  }

  /** The ServerURI to put into a command. */
  public record Target(String uri) {}
}
