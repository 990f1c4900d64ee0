package org.muster.web.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.repository.Caller;
import org.muster.repository.DataRepository;
import org.muster.web.BoundedBody;
import org.muster.web.problem.Statuses;

/** The Data Repository as devices see it: HGET, HPUT and HPOST lead here (TS §5.3.1 to §5.3.3). */
@ApplicationScoped
@Path("/repository/{token: [A-Za-z0-9_-]+}{rest: (/.*)?}")
public class RepositoryResource {

  /** The room has its own bound on contents; this one keeps more than that from being read. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  @Inject private DataRepository repository;

  /** What the token stands for. */
  @GET
  @Operation(hidden = true)
  public Response fetch(@PathParam("token") String token, @Context HttpHeaders headers) {
    return hand("GET", token, headers, repository::fetch);
  }

  /** What a GET would bring; nothing is used up by looking. */
  @HEAD
  @Operation(hidden = true)
  public Response look(@PathParam("token") String token, @Context HttpHeaders headers) {
    return hand("HEAD", token, headers, repository::look);
  }

  /** How something is handed out. */
  @FunctionalInterface
  private interface Handing {
    NodeData apply(String token, Caller caller, Predicate<String> acceptable);
  }

  private Response hand(String method, String token, HttpHeaders headers, Handing handing) {
    Caller caller = caller(headers);
    try {
      NodeData data = handing.apply(token, caller, new AcceptedTypes(headers)::take);
      return Response.ok(data.content())
          .header(HttpHeaders.CONTENT_TYPE, data.mediaType())
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (Refusal e) {
      return refused(token, method, e, caller);
    }
  }

  /** HPUT. */
  @PUT
  @Operation(hidden = true)
  public Response put(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    return deliver(token, "PUT", headers, body);
  }

  /** HPOST. */
  @POST
  @Operation(hidden = true)
  public Response post(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    return deliver(token, "POST", headers, body);
  }

  private Response deliver(String token, String method, HttpHeaders headers, InputStream body) {
    Caller caller = caller(headers);
    String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String mediaType = header == null ? MediaTypes.BYTES : MediaTypes.essence(header);
    try {
      byte[] content = BoundedBody.read(body, headers, MOST_BYTES);
      repository.deliver(token, method, new NodeData(mediaType, content), caller);
      return Response.noContent().build();
    } catch (Refusal e) {
      return refused(token, method, e, caller);
    }
  }

  private Response refused(String token, String method, Refusal refusal, Caller caller) {
    int status = Statuses.of(refusal.kind()).getStatusCode();
    repository.refused(token, method, status, caller);
    Response.ResponseBuilder response =
        Response.status(status)
            .entity(refusal.getMessage() + "\n")
            .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
    if (refusal.kind() == Refusal.Kind.UNSUPPORTED) {
      response.header("OMADM-Accept", repository.formats());
    }
    return response.build();
  }

  /**
   * Clients need not say who they are; one that says something that is no DevID has not said it.
   */
  private static Caller caller(HttpHeaders headers) {
    String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
    String device = headers.getHeaderString("OMADM-DevID");
    try {
      return new Caller(device == null ? null : DeviceId.parse(device), agent);
    } catch (MalformedException e) {
      return new Caller(null, agent);
    }
  }
}
