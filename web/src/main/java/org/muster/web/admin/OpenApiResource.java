package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.web.access.ForEverybody;

/** The API's description, as the build read it off the code. */
@ApplicationScoped
@Path("/openapi")
public class OpenApiResource {

  /** OpenAPI in JSON. */
  @GET
  @ForEverybody
  @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(hidden = true)
  public byte[] json() {
    return read("json");
  }

  /** OpenAPI in YAML. */
  @GET
  @ForEverybody
  @Produces("application/yaml")
  @Operation(hidden = true)
  public byte[] yaml() {
    return read("yaml");
  }

  private static byte[] read(String format) {
    try (InputStream document =
        OpenApiResource.class.getResourceAsStream("/openapi/openapi." + format)) {
      return Optional.ofNullable(document).orElseThrow(NotFoundException::new).readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
