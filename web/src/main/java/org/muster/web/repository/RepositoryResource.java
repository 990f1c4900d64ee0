package org.muster.web.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.repository.DataRepository;
import org.muster.web.BoundedBody;

/** The Data Repository as devices see it: HGET, HPUT and HPOST lead here (TS §5.3.1 to §5.3.3). */
@ApplicationScoped
@Path("/repository/{token: [A-Za-z0-9_-]+}{rest: (/.*)?}")
public class RepositoryResource {

  /** The room has its own bound on contents; this one keeps more than that from being read. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  @Inject private DataRepository repository;

  /** What the token stands for, once. */
  @GET
  @Operation(hidden = true)
  public Response fetch(@PathParam("token") String token) {
    NodeData data = repository.fetch(token);
    return Response.ok(data.content())
        .header(HttpHeaders.CONTENT_TYPE, data.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** HPUT. */
  @PUT
  @Operation(hidden = true)
  public Response put(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    return deliver(token, headers, body);
  }

  /** HPOST. */
  @POST
  @Operation(hidden = true)
  public Response post(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    return deliver(token, headers, body);
  }

  private Response deliver(String token, HttpHeaders headers, InputStream body) {
    String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String mediaType = header == null ? "application/octet-stream" : MediaTypes.essence(header);
    byte[] content = BoundedBody.read(body, headers, MOST_BYTES);
    repository.deliver(token, new NodeData(mediaType, content));
    return Response.noContent().build();
  }
}
