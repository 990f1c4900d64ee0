package org.muster.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.muster.repository.Offer;
import org.muster.repository.Portion;

/** How a content, or what a request makes of it, is said in HTTP. */
public final class ContentAnswer {

  private static final String TEXT = "text/plain;charset=UTF-8";

  private ContentAnswer() {}

  /**
   * The answer to a GET.
   *
   * @param body writes what the portion has; not used if it has nothing
   */
  public static Response.ResponseBuilder to(Offer offer, Portion portion, StreamingOutput body) {
    return switch (portion.status()) {
      case Conditions.OK -> described(offer, portion).entity(body);
      case Conditions.PARTIAL_CONTENT ->
          described(offer, portion)
              .entity(body)
              .header(
                  "Content-Range",
                  "bytes "
                      + portion.from()
                      + "-"
                      + (portion.from() + portion.length() - 1)
                      + "/"
                      + offer.length());
      case Conditions.RANGE_NOT_SATISFIABLE ->
          validated(offer, portion)
              .header("Content-Range", "bytes */" + offer.length())
              .header(HttpHeaders.CONTENT_TYPE, TEXT)
              .entity("This has " + offer.length() + " bytes.\n");
      default -> validated(offer, portion);
    };
  }

  /** The answer to a HEAD. */
  public static Response.ResponseBuilder toHead(Offer offer, Conditions conditions) {
    Portion whole = conditions.whole(offer);
    return whole.status() == Conditions.OK ? described(offer, whole) : validated(offer, whole);
  }

  private static Response.ResponseBuilder described(Offer offer, Portion portion) {
    return validated(offer, portion)
        .header(HttpHeaders.CONTENT_TYPE, offer.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, portion.length())
        .header("Accept-Ranges", "bytes");
  }

  private static Response.ResponseBuilder validated(Offer offer, Portion portion) {
    return Response.status(portion.status())
        .header(HttpHeaders.ETAG, Conditions.tag(offer))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
