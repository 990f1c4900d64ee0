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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.content.ContentStore;
import org.muster.kernel.Refusal;
import org.muster.protocol.MediaTypes;
import org.muster.repository.Caller;
import org.muster.repository.DataRepository;
import org.muster.repository.Fetched;
import org.muster.repository.Offer;
import org.muster.repository.Portion;
import org.muster.repository.TransferDesk;
import org.muster.repository.Wish;
import org.muster.web.content.BrokenBody;
import org.muster.web.content.Conditions;
import org.muster.web.content.ContentAnswer;
import org.muster.web.content.Inflow;
import org.muster.web.content.Lane;
import org.muster.web.content.Lanes;
import org.muster.web.problem.Statuses;

/** The Data Repository as devices see it: HGET, HPUT and HPOST lead here (TS §5.3.1 to §5.3.3). */
@ApplicationScoped
@Path("/repository/{token: [A-Za-z0-9_-]+}{rest: (/.*)?}")
public class RepositoryResource {

  @Inject private DataRepository repository;
  @Inject private TransferDesk desk;
  @Inject private ContentStore contents;
  @Inject private Lanes lanes;
  @Inject private Inflow inflow;
  @Inject private Clock clock;

  /** What the token stands for. */
  @GET
  @Operation(hidden = true)
  public Response fetch(
      @PathParam("token") String token,
      @PathParam("rest") String behind,
      @Context HttpHeaders headers) {
    Caller caller = Callers.of(headers);
    Wish wish = new Wish(token, behind, caller, new AcceptedTypes(headers)::take);
    Lane lane = lanes.lane();
    try {
      return hand(desk.fetch(wish, offer -> choose(offer, headers, lane)), lane);
    } catch (Refusal e) {
      lane.leave();
      return refused(token, "GET", e, caller);
    } catch (RuntimeException e) {
      lane.leave();
      throw e;
    }
  }

  private static Portion choose(Offer offer, HttpHeaders headers, Lane lane) {
    Portion portion = Conditions.of(headers).portion(offer);
    if (offer.isFile() && portion.length() > 0) {
      lane.enter();
    }
    return portion;
  }

  private Response hand(Fetched fetched, Lane lane) {
    Outflow body = new Outflow(fetched, contents, desk, lane, pulse(fetched.token()));
    return ContentAnswer.to(fetched.offer(), fetched.portion(), body)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** What a GET would bring; nothing is used up by looking. */
  @HEAD
  @Operation(hidden = true)
  public Response look(
      @PathParam("token") String token,
      @PathParam("rest") String behind,
      @Context HttpHeaders headers) {
    Caller caller = Callers.of(headers);
    Wish wish = new Wish(token, behind, caller, new AcceptedTypes(headers)::take);
    try {
      return ContentAnswer.toHead(desk.look(wish), Conditions.of(headers))
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    } catch (Refusal e) {
      return refused(token, "HEAD", e, caller);
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
    Caller caller = Callers.of(headers);
    String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String mediaType = header == null ? MediaTypes.BYTES : MediaTypes.essence(header);
    try {
      desk.expect(token, mediaType, caller);
      InputStream pulsed = new PulsedBody(body, pulse(token));
      desk.deliver(token, method, inflow.take(mediaType, headers, pulsed), caller);
      return Response.noContent().build();
    } catch (Refusal e) {
      return refused(token, method, e, caller);
    } catch (BrokenBody e) {
      desk.deliveryBroke(token, method, e.received(), caller);
      return text(Response.Status.BAD_REQUEST.getStatusCode(), e.getMessage()).build();
    }
  }

  private Pulse pulse(String token) {
    return new Pulse(token, desk, clock);
  }

  private Response refused(String token, String method, Refusal refusal, Caller caller) {
    int status = Statuses.of(refusal.kind()).getStatusCode();
    desk.refused(token, method, status, caller);
    Response.ResponseBuilder response = text(status, refusal.getMessage());
    if (refusal.kind() == Refusal.Kind.UNSUPPORTED) {
      response.header("OMADM-Accept", repository.formats());
    }
    return response.build();
  }

  private static Response.ResponseBuilder text(int status, String words) {
    return Response.status(status)
        .entity(words + "\n")
        .header(HttpHeaders.RETRY_AFTER, Statuses.retryAfter(status))
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
  }
}
