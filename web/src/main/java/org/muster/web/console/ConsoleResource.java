package org.muster.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The console's files. A path without a file extension is a page of the console itself, and gets
 * its one HTML document.
 */
@ApplicationScoped
@Path("/")
public class ConsoleResource {

  private static final String FOLDER = "/WEB-INF/console/";

  /**
   * What is a file; everything else is an address of a page, and ids in addresses may have dots.
   */
  private static final Pattern FILE = Pattern.compile("/(?:(?:app|lib|style)/.+|[a-z-]+\\.[a-z]+)");

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  @Context private ServletContext servlet;

  /** Leads to the console. */
  @GET
  @Operation(hidden = true)
  public Response home() {
    return Response.seeOther(URI.create("/console/")).build();
  }

  /** A file of the console. */
  @GET
  @Path("console{path: (/.*)?}")
  @Operation(hidden = true)
  public Response file(
      @PathParam("path") String path, @Context Request request, @Context UriInfo uri) {
    if (path.isEmpty() && !uri.getRequestUri().getPath().endsWith("/")) {
      return home(); // without the slash, relative addresses in the document would lead elsewhere
    }
    String name = FILE.matcher(path).matches() ? path.substring(1) : "index.html";
    byte[] content = content(name);
    EntityTag tag = tag(content);
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer = Response.ok(content).type(FileTypes.of(name));
    }
    return answer
        .tag(tag)
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private byte[] content(String name) {
    if (name.contains("..")) {
      throw new NotFoundException();
    }
    try (InputStream file = servlet.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new NotFoundException();
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new NotFoundException(e);
    }
  }

  private static EntityTag tag(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return new EntityTag(Long.toHexString(sum.getValue()));
  }
}
