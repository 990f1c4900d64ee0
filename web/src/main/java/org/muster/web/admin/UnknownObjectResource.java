package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.BoundedCount;
import org.muster.role.Permission;
import org.muster.tree.KnownTree;
import org.muster.tree.UnknownObject;
import org.muster.web.access.Needs;

/** Objects that devices announce and nobody has defined. */
@ApplicationScoped
@Path("/api/v1/unknown-objects")
@Tag(name = "Definitions")
@Produces(MediaType.APPLICATION_JSON)
public class UnknownObjectResource {

  @Inject private KnownTree tree;

  /** What is announced and not defined, by MOID. */
  @GET
  @Needs(Permission.FLEET_READ)
  @Operation(
      summary = "List announced objects without a definition",
      description = "With how many devices announce them, and where they say the definition is.")
  public Unknown list() {
    return new Unknown(tree.unknownObjects().stream().map(UnknownView::of).toList());
  }

  /** Objects without a definition. */
  public record Unknown(List<UnknownView> items) {}

  /**
   * An object without a definition.
   *
   * @param devices how many announce it now
   * @param ddfUrls where they say that its definition is
   */
  public record UnknownView(
      String object, BoundedCount devices, List<String> ddfUrls, Instant firstSeenAt) {

    static UnknownView of(UnknownObject unknown) {
      return new UnknownView(
          unknown.object(), unknown.devices(), unknown.ddfUrls(), unknown.firstSeenAt());
    }
  }
}
