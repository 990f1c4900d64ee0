package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.repository.Arrival;
import org.muster.repository.Binding;
import org.muster.repository.DataRepository;
import org.muster.repository.RepositoryDetails;
import org.muster.repository.RepositoryTicket;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** The Data Repository as operators see it: contents for an HGET, slots for an HPUT or HPOST. */
@ApplicationScoped
@Path("/api/v1/repository")
@Tag(name = "Repository")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryAdminResource {

  @Inject private DataRepository repository;
  @Inject private RepositorySight sight;
  @Inject private AuditTrail trail;
  @Inject private OperatorsBody operatorsBody;
  @Inject private PublicUrlConfig publicUrl;

  /** Keeps the body for one device to fetch once. */
  @POST
  @Needs(Permission.REPOSITORY_WRITE)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Deposit a content for an HGET",
      description =
          "The URI works once, unless uses or standing say otherwise. The body may be large.")
  @APIResponse(responseCode = "201", description = "Deposited")
  public Response deposit(
      @BeanParam TicketForm form,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    Binding binding = sight.own(form.binding());
    String name = form.name();
    Arrival arrival = operatorsBody.take(headers, body);
    RepositoryTicket ticket = repository.deposit(arrival, name, binding);
    return created(ticket, arrival, uri);
  }

  /** Opens a slot into which one device may deliver once. */
  @POST
  @Needs(Permission.REPOSITORY_WRITE)
  @Path("slots")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Open a slot for an HPUT or HPOST",
      description = "What is delivered becomes the data of the command that names the URI.")
  @APIResponse(responseCode = "201", description = "Opened")
  public Response openSlot(@BeanParam TicketForm form, @Context UriInfo uri) {
    RepositoryTicket ticket = repository.openSlot(sight.own(form.binding()));
    trail.record(AuditEntry.of("repository.slot").on("content", ticket.token().substring(0, 8)));
    return created(ticket, null, uri);
  }

  /** What there is behind a token. */
  @GET
  @Needs(Permission.REPOSITORY_READ)
  @Path("{token}")
  @Operation(summary = "Look at a content or a slot")
  public ContentView details(@PathParam("token") String token, @Context UriInfo uri) {
    sight.require(token);
    RepositoryDetails details = repository.details(token);
    String end = details.variants() ? DataRepository.NETWORK : "";
    return ContentView.of(details, publicUrl.serverUri(uri, token) + end);
  }

  /** Who fetched it or delivered into it. */
  @GET
  @Needs(Permission.REPOSITORY_READ)
  @Path("{token}/transfers")
  @Operation(summary = "List the latest requests with a token, newest first")
  public ItemList<TransferView> transfers(@PathParam("token") String token) {
    sight.require(token);
    repository.details(token);
    return new ItemList<>(
        repository.transfersWith(token).stream()
            .map(transfer -> TransferView.of(transfer, Addresses.SHOWN)) // whoever asks knows it
            .toList(),
        null);
  }

  /** Closes a content or a slot before its time. */
  @DELETE
  @Needs(Permission.REPOSITORY_WRITE)
  @Path("{token}")
  @Operation(summary = "Close a ServerURI before its time")
  @APIResponse(responseCode = "204", description = "Closed")
  public void close(@PathParam("token") String token) {
    sight.require(token);
    repository.close(token);
  }

  private Response created(RepositoryTicket ticket, Arrival arrival, UriInfo uri) {
    String serverUri = publicUrl.serverUri(uri, ticket.token());
    return Response.created(URI.create(serverUri))
        .entity(
            new Ticket(
                ticket.token(),
                serverUri,
                ticket.expiresAt(),
                arrival == null ? null : arrival.length(),
                arrival == null ? null : arrival.digest()))
        .build();
  }

  /**
   * The ServerURI to put into a command.
   *
   * @param length of what was deposited, in bytes; absent for a slot
   * @param digest its SHA-256, hexadecimal; absent for a slot
   */
  public record Ticket(String token, String uri, Instant expiresAt, Long length, String digest) {}
}
