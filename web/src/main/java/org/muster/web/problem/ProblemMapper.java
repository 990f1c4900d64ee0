package org.muster.web.problem;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Refusal;
import org.muster.protocol.MalformedException;

/** Says everything that goes wrong: as a problem to operators, as a line of text to devices. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger("org.muster.web");

  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = problem(thrown);
    if (uri.getPath().startsWith("/api/")) {
      return problem.response();
    }
    return Response.status(problem.status())
        .entity(problem.detail() + "\n")
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .header(HttpHeaders.RETRY_AFTER, problem.retryAfter())
        .build();
  }

  private static Problem problem(Throwable thrown) {
    if (thrown instanceof EJBException wrapped && wrapped.getCausedByException() != null) {
      return problem(wrapped.getCausedByException());
    }
    if (thrown instanceof Refusal refusal) {
      return Problem.of(refusal);
    }
    if (thrown instanceof MalformedException malformed) {
      return Problem.of(Status.BAD_REQUEST, malformed.getMessage(), malformed.parameter());
    }
    if (thrown instanceof WebApplicationException http) {
      return Problem.of(http.getResponse().getStatusInfo(), words(http), null);
    }
    LOG.log(Level.SEVERE, "A request failed", thrown);
    return Problem.of(
        Status.INTERNAL_SERVER_ERROR, "The server failed; its log has the reason.", null);
  }

  private static String words(WebApplicationException http) {
    return switch (http.getResponse().getStatus()) {
      case 404 -> "There is nothing at this path.";
      case 405 -> "This method is not allowed here.";
      case 406 -> "What is accepted is not what is here.";
      case 415 -> "This media type is not taken here; JSON is application/json.";
      default -> http.getResponse().getStatusInfo().getReasonPhrase() + ".";
    };
  }
}
