package org.muster.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.kernel.Refusal;
import org.muster.pap.PapResults;
import org.muster.web.BoundedBody;
import org.muster.web.problem.Statuses;

/**
 * Where push proxy gateways say what became of notifications (OMA-TS-PAP §9.6). Each is told an
 * address of its own; nobody else can guess it.
 */
@ApplicationScoped
@Path("/push/pap/{gateway: [a-z0-9-]{1,40}}/{key: [A-Za-z0-9_-]{1,64}}")
public class PapResultResource {

  private static final Logger LOG = Logger.getLogger("org.muster.pap");

  private static final int MOST_BYTES = 64 * 1024;

  /** That the request was understood; what became of it is in the document (OMA-TS-PAP §10). */
  private static final int ACCEPTED = 202;

  @Inject PapResults results;

  /** One result notification. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response take(
      @PathParam("gateway") String gateway,
      @PathParam("key") String key,
      @Context HttpHeaders headers,
      InputStream body) {
    try {
      byte[] bytes = BoundedBody.read(body, headers, MOST_BYTES);
      String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
      return Response.status(ACCEPTED)
          .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
          .entity(results.take(gateway, key, type, bytes))
          .build();
    } catch (Refusal e) {
      return plain(Statuses.of(e.kind()).getStatusCode(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A result could not be kept; the gateway may tell it again", e);
      return plain(503, "Please try again in a moment.");
    }
  }

  private static Response plain(int status, String text) {
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .header(HttpHeaders.RETRY_AFTER, Statuses.retryAfter(status))
        .entity(text + "\n")
        .build();
  }
}
