package org.muster.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.guard.DeviceLimits;
import org.muster.guard.Governor;
import org.muster.kernel.Refusal;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Package2;
import org.muster.protocol.codec.Package2Writer;
import org.muster.repository.DataRepository;
import org.muster.session.Approach;
import org.muster.session.DeviceConversation;
import org.muster.web.BoundedBody;

/**
 * The DM endpoint: Package#1 and Package#3 come to the same path, the media type tells them apart
 * (TS §5.2). The second form of the path is where a CONT can lead (TS §5.3.8).
 */
@ApplicationScoped
@Path("/dm{token: (/[A-Za-z0-9_-]+)?}")
public class PackageResource {

  private static final Logger LOG = Logger.getLogger("org.muster.device");

  /** What the device may deliver in, besides what every server takes (TS §5.5). */
  private static final String ACCEPT_FORMATS = "OMADM-Accept";

  @Inject private Gate gate;
  @Inject private Governor governor;
  @Inject private DeviceLimits limits;
  @Inject private DeviceConversation conversation;
  @Inject private RefusedRequests refused;
  @Inject private DataRepository repository;
  @Inject private DeviceEndpointConfig config;
  @Inject private Clock clock;

  /** One package of a device. */
  @POST
  @Operation(hidden = true)
  public Response receive(
      @Context HttpHeaders headers, @Context HttpServletRequest connection, InputStream body) {
    DeviceRequest request = new DeviceRequest(headers, connection);
    if (!request.acceptsPackage2()) {
      return refuse(request, 406, "This endpoint answers " + MediaTypes.REQUEST + ".");
    }
    return switch (request.mediaType()) {
      case MediaTypes.INITIATION -> begin(request, headers, body);
      case MediaTypes.RESPONSE, MediaTypes.MULTIPART -> goOn(request, headers, body);
      default ->
          refuse(
              request,
              415,
              "This endpoint takes "
                  + MediaTypes.INITIATION
                  + ", "
                  + MediaTypes.RESPONSE
                  + " and "
                  + MediaTypes.MULTIPART
                  + ".");
    };
  }

  /** Not before it is proven who it is, because it is noted with the device. */
  private Response refuse(DeviceRequest request, int status, String why) {
    return converse(
        request,
        () ->
            gate.pass(
                request,
                request.claimedDevice(),
                device -> {
                  limits.sends(request.from(), device.value());
                  return refused.answer(request, status, why);
                },
                waiting -> DeviceRefusals.plain(status, why)));
  }

  private Response begin(DeviceRequest request, HttpHeaders headers, InputStream body) {
    return converse(
        request,
        () ->
            governor.begins(
                () ->
                    pass(
                        request,
                        headers,
                        body,
                        approach -> {
                          limits.begins(request.from(), approach.device().value());
                          return conversation.open(approach);
                        })));
  }

  private Response goOn(DeviceRequest request, HttpHeaders headers, InputStream body) {
    return converse(
        request, () -> governor.continues(() -> pass(request, headers, body, this::proceed)));
  }

  private Response pass(
      DeviceRequest request,
      HttpHeaders headers,
      InputStream body,
      Function<Approach, byte[]> answering) {
    return gate.pass(
        request,
        request.claimedDevice(),
        device -> {
          limits.sends(request.from(), device.value());
          byte[] bytes = BoundedBody.read(body, headers, config.maxPackageBytes);
          limits.sent(request.from(), device.value(), bytes.length);
          return package2(answering.apply(request.approach(device, bytes, clock.instant())));
        },
        waiting -> package2(Package2Writer.write(Package2.end())));
  }

  /**
   * Trouble of our own ends the session with END: a 5xx would kill it at the client for good (TS
   * §5.6).
   */
  private Response converse(DeviceRequest request, Supplier<Response> answering) {
    try {
      return answering.get();
    } catch (Refusal e) {
      return refused.answer(request, e);
    } catch (MalformedException e) {
      return refused.answer(request, 400, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A package could not be processed; the device was told END", e);
      return package2(Package2Writer.write(Package2.end()));
    }
  }

  /** What a device reported is kept, even where the server cannot go on with it. */
  private byte[] proceed(Approach approach) {
    try {
      return conversation.proceed(approach);
    } catch (Refusal | MalformedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A session could not go on; its device is dismissed", e);
      return conversation.dismiss(approach);
    }
  }

  private Response package2(byte[] json) {
    Response.ResponseBuilder response =
        Response.ok(json).header(HttpHeaders.CONTENT_TYPE, MediaTypes.REQUEST);
    repository.furtherFormats().ifPresent(formats -> response.header(ACCEPT_FORMATS, formats));
    return response.build();
  }
}
