package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Refusal;
import org.muster.protocol.NodeData;
import org.muster.repository.DataRepository;
import org.muster.repository.RepositoryTicket;
import org.muster.web.BoundedBody;

/** The Data Repository as operators see it: contents for an HGET, slots for an HPUT or HPOST. */
@ApplicationScoped
@Path("/api/v1/repository")
@Tag(name = "Repository")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryAdminResource {

  /** The room has its own bound on contents; this one keeps more than that from being read. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  @Inject private DataRepository repository;
  @Inject private PublicUrlConfig publicUrl;

  /** Keeps the body for one device to fetch once. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Deposit a content for an HGET",
      description = "The URI works once, unless uses or standing say otherwise.")
  @APIResponse(responseCode = "201", description = "Deposited")
  public Response deposit(
      @BeanParam TicketForm form,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    String mediaType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (mediaType == null) {
      throw Refusal.invalid("Content-Type", "Content-Type is missing: devices are told it.");
    }
    byte[] content = BoundedBody.read(body, headers, MOST_BYTES);
    return created(repository.deposit(new NodeData(mediaType, content), form.binding()), uri);
  }

  /** Opens a slot into which one device may deliver once. */
  @POST
  @Path("slots")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Open a slot for an HPUT or HPOST",
      description = "What is delivered becomes the data of the command that names the URI.")
  @APIResponse(responseCode = "201", description = "Opened")
  public Response openSlot(@BeanParam TicketForm form, @Context UriInfo uri) {
    return created(repository.openSlot(form.binding()), uri);
  }

  /** Closes a content or a slot before its time. */
  @DELETE
  @Path("{token}")
  @Operation(summary = "Close a ServerURI before its time")
  @APIResponse(responseCode = "204", description = "Closed")
  public void close(@PathParam("token") String token) {
    repository.close(token);
  }

  private Response created(RepositoryTicket ticket, UriInfo uri) {
    String serverUri = publicUrl.serverUri(uri, ticket.token());
    return Response.created(URI.create(serverUri))
        .entity(new Ticket(ticket.token(), serverUri, ticket.expiresAt()))
        .build();
  }

  /** The ServerURI to put into a command. */
  public record Ticket(String token, String uri, Instant expiresAt) {}
}
