package org.muster.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.bootstrap.Bootstrapper;
import org.muster.kernel.Refusal;
import org.muster.protocol.MediaTypes;

/**
 * Client-initiated bootstrap (TS §8): the document is had once by whoever knows the URL. Programs
 * that only look what is behind an address leave it as it is.
 */
@ApplicationScoped
@Path("/bootstrap/{token}")
public class BootstrapResource {

  private static final String DEVICE_ID = "OMADM-DevID";

  /** What a client writes for a parameter that it does not know (TS §6.2). */
  private static final String UNKNOWN = "-1";

  @Inject private Bootstrapper bootstrapper;
  @Inject private BootstrapEndpointConfig config;

  /**
   * The document, once.
   *
   * @param named the DevID, where the URL was given with {@code ?DevID=[DevID]} (TS §6.2)
   */
  @GET
  @Operation(hidden = true)
  public Response fetch(
      @PathParam("token") String token,
      @QueryParam("DevID") String named,
      @Context HttpHeaders headers,
      @Context HttpServletRequest connection) {
    if (!isSafe(connection)) {
      return plain(403, "A document with secrets is handed out over HTTPS only.");
    }
    if (Curiosity.shows(headers)) {
      return plain(406, "This address is for a device: it takes " + MediaTypes.MO_DATA + ".");
    }
    try {
      byte[] document =
          bootstrapper.fetch(token, claimed(headers, named), connection.getRemoteAddr());
      return Response.ok(document)
          .header(HttpHeaders.CONTENT_TYPE, MediaTypes.MO_DATA)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (Refusal e) {
      return plain(DeviceRefusals.status(e), e.getMessage());
    }
  }

  /** Says nothing of what is here. */
  @HEAD
  @Operation(hidden = true)
  public Response look() {
    return Response.status(405)
        .header(HttpHeaders.ALLOW, "GET")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String claimed(HttpHeaders headers, String named) {
    return Optional.ofNullable(named)
        .filter(text -> !text.isEmpty() && !text.equals(UNKNOWN))
        .or(() -> Optional.ofNullable(headers.getHeaderString(DEVICE_ID)).map(Curiosity::trimmed))
        .orElse(null);
  }

  /** What does not leave the machine needs no TLS; a proxy on it has spoken it before. */
  private boolean isSafe(HttpServletRequest connection) {
    return connection.isSecure() || config.plainHttp || isLoopback(connection.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Response plain(int status, String text) {
    return Response.fromResponse(DeviceRefusals.plain(status, text))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
