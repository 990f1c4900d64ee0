package org.muster.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.guard.DeviceLimits;
import org.muster.kernel.Refusal;
import org.muster.notification.PushRegistry;
import org.muster.notification.Registration;
import org.muster.protocol.MalformedException;
import org.muster.web.BoundedBody;

/**
 * Where devices say that they have registered with a cloud, and that they are no more: RegURI and
 * UnRegURI of the DM Account (TS Appendix E.2). The device proves who it is as at the DM endpoint.
 */
@ApplicationScoped
@Path("/push")
public class PushResource {

  private static final Logger LOG = Logger.getLogger("org.muster.device");

  /** A registration id of two thousand bytes, each written as three, and as much of RegParams. */
  private static final int MOST_BYTES = 16 * 1024;

  @Inject private Gate gate;
  @Inject private DeviceLimits limits;
  @Inject private PushRegistry registry;
  @Inject private RefusedRequests refused;

  /** The device is registered. */
  @POST
  @Path("/register")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response register(
      @QueryParam("gateway") String gateway,
      @Context HttpHeaders headers,
      @Context HttpServletRequest connection,
      InputStream body) {
    return answer(
        new DeviceRequest(headers, connection), read(headers, body, gateway), registry::register);
  }

  /** The device is registered no more. */
  @POST
  @Path("/unregister")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response unregister(
      @Context HttpHeaders headers, @Context HttpServletRequest connection, InputStream body) {
    return answer(
        new DeviceRequest(headers, connection), read(headers, body, null), registry::unregister);
  }

  private static Supplier<RegistrationForm> read(
      HttpHeaders headers, InputStream body, String gateway) {
    return () -> RegistrationForm.read(BoundedBody.read(body, headers, MOST_BYTES)).orAt(gateway);
  }

  /** A device whose registration was not kept through no fault of its own had best come again. */
  private Response answer(
      DeviceRequest request, Supplier<RegistrationForm> reading, Consumer<Registration> act) {
    if (!request.mediaType().isEmpty()
        && !request.mediaType().equals(MediaType.APPLICATION_FORM_URLENCODED)) {
      // Nobody has proven anything: it is not noted with a device.
      return DeviceRefusals.plain(
          415, "This endpoint takes " + MediaType.APPLICATION_FORM_URLENCODED + ".");
    }
    try {
      return gate.pass(
          request,
          request.claimedDeviceOrNull(),
          device -> {
            limits.sends(request.from(), device.value());
            act.accept(reading.get().of(device));
            return Response.ok().build();
          },
          waiting -> refused.answer(request, 403, "The device waits for an operator."));
    } catch (Refusal e) {
      return refused.answer(request, e);
    } catch (MalformedException e) {
      return refused.answer(request, 400, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A registration could not be kept; the device may come again", e);
      return refused.answer(request, 503, "Please try again in a moment.");
    }
  }
}
