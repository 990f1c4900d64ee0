package org.muster.web.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import org.muster.kernel.Refusal;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type a stable name of the kind of problem, relative to {@code /api/v1}
 * @param title the same in words
 * @param status the HTTP status
 * @param detail what was wrong and what would be right
 * @param parameter which part of the request is to blame; null where none is
 * @param retryAfter for the header of that name, and not in the body; null where it is not said
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String parameter,
    @JsonIgnore String retryAfter) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The problem of a refusal. */
  public static Problem of(Refusal refusal) {
    return of(
        Statuses.of(refusal.kind()),
        refusal.getMessage(),
        refusal.parameter(),
        Statuses.retryAfter(refusal));
  }

  /** A problem with this status. */
  public static Problem of(StatusType status, String detail, String parameter) {
    return of(status, detail, parameter, Statuses.retryAfter(status.getStatusCode()));
  }

  private static Problem of(StatusType status, String detail, String parameter, String retryAfter) {
    String name = status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return new Problem(
        "problems/" + name,
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        parameter,
        retryAfter);
  }

  /** As an answer. */
  public Response response() {
    return Response.status(status)
        .entity(this)
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, retryAfter)
        .build();
  }
}
