package org.muster.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.storage.StorageHealth;

/**
 * Whether this node can serve, for load balancers and whoever waits for the start; anybody may ask.
 */
@ApplicationScoped
@Path("/health")
public class HealthResource {

  @Inject private StorageHealth storage;

  /** 200 once the application runs and its database answers; an error before. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Health health() {
    storage.check();
    return new Health("UP");
  }

  /** The word for it. */
  public record Health(String status) {}
}
