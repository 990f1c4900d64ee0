package org.muster.web.problem;

import jakarta.ws.rs.core.Response.Status;
import org.muster.kernel.Refusal;

/** Which HTTP status says which kind of refusal. */
public final class Statuses {

  private static final String BUSY_SECONDS = "30";

  private Statuses() {}

  /**
   * For Retry-After: when whoever was answered this had best come again; null if that is not said.
   */
  public static String retryAfter(int status) {
    return status == Status.SERVICE_UNAVAILABLE.getStatusCode() ? BUSY_SECONDS : null;
  }

  /** The same for a refusal, which may know it better. */
  public static String retryAfter(Refusal refusal) {
    return refusal.after() == null
        ? retryAfter(of(refusal.kind()).getStatusCode())
        : String.valueOf(Math.max(1, refusal.after().plusMillis(999).toSeconds()));
  }

  /** The status of a kind; 409 for a conflict. */
  public static Status of(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> Status.BAD_REQUEST;
      case UNAUTHENTICATED -> Status.UNAUTHORIZED;
      case FORBIDDEN -> Status.FORBIDDEN;
      case NOT_FOUND -> Status.NOT_FOUND;
      case CONFLICT -> Status.CONFLICT;
      case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
      case UNSUPPORTED -> Status.UNSUPPORTED_MEDIA_TYPE;
      case NOT_ACCEPTABLE -> Status.NOT_ACCEPTABLE;
      case BUSY -> Status.SERVICE_UNAVAILABLE;
      case LIMITED -> Status.TOO_MANY_REQUESTS;
    };
  }
}
