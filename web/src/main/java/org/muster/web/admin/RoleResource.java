package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.role.Permission;
import org.muster.role.Role;
import org.muster.web.access.ForEverybody;

/** The built-in roles. */
@ApplicationScoped
@Path("/api/v1/roles")
@Tag(name = "Operators")
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {

  /** What each role may do. */
  @GET
  @ForEverybody
  @Operation(summary = "List the roles and the permissions, with what each is for")
  public Roles list() {
    return new Roles(
        Arrays.stream(Role.values()).map(RoleView::of).toList(),
        Arrays.stream(Permission.values()).map(PermissionView::of).toList());
  }

  /** Roles and permissions. */
  public record Roles(List<RoleView> items, List<PermissionView> permissions) {}

  /** A role. */
  public record RoleView(String role, String summary, List<String> permissions) {

    static RoleView of(Role role) {
      return new RoleView(
          role.word(), role.sentence(), role.permissions().stream().map(Permission::word).toList());
    }
  }

  /**
   * A permission.
   *
   * @param fleet whether it is about all devices at once, so that a limited role does not have it
   * @param programs whether a token can have it
   */
  public record PermissionView(String permission, String summary, boolean fleet, boolean programs) {

    static PermissionView of(Permission permission) {
      return new PermissionView(
          permission.word(),
          permission.sentence(),
          permission.isOfTheFleet(),
          permission.isForPrograms());
    }
  }
}
