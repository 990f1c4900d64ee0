package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.preference.PushPreference;
import org.muster.preference.PushPreferences;
import org.muster.protocol.ConnectionType;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** How devices of a group or a model are called. */
@ApplicationScoped
@Path("/api/v1/push-preferences")
@Tag(name = "Push gateways")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PushPreferenceResource {

  @Inject private PushPreferences preferences;

  /** All preferences. */
  @GET
  @Needs(Permission.PREFERENCE_READ)
  @Operation(summary = "List how devices of groups and models are called")
  public Preferences list() {
    return new Preferences(preferences.list().stream().map(View::of).toList());
  }

  /** One preference. */
  @GET
  @Needs(Permission.PREFERENCE_READ)
  @Path("{name}")
  @Operation(summary = "Look at how devices of a group or a model are called")
  public View details(@PathParam("name") String name) {
    return View.of(preferences.details(name));
  }

  /** Adds a preference, or changes it. */
  @PUT
  @Needs(Permission.PREFERENCE_WRITE)
  @Path("{name}")
  @Operation(
      summary = "Say how devices of a group or a model are called",
      description =
          "It counts for devices that have no order of their own (push.order DEFAULT). A group goes"
              + " before a model, and a model with its manufacturer before one without.")
  public View put(@PathParam("name") String name, View form) {
    return View.of(preferences.put(form.wanted(name)));
  }

  /** Takes a preference away. */
  @DELETE
  @Needs(Permission.PREFERENCE_WRITE)
  @Path("{name}")
  @Operation(summary = "Say nothing more of how devices of a group or a model are called")
  @APIResponse(responseCode = "204", description = "Gone")
  public void remove(@PathParam("name") String name) {
    preferences.remove(name);
  }

  /** Preferences. */
  public record Preferences(List<View> items) {}

  /**
   * A preference.
   *
   * @param name as in its path; nobody gives it
   * @param group devices in this group; absent if it is about a model
   * @param manufacturer Man of their DevInfo; absent for any
   * @param model Mod of their DevInfo; absent if it is about a group
   * @param channels names of gateways, best first
   * @param connections ANY, CELLULAR, WLAN, WIRELINE, best first; absent or empty for what is set
   *     for all
   * @param changedAt nobody gives it
   */
  public record View(
      String name,
      String group,
      String manufacturer,
      String model,
      List<String> channels,
      List<String> connections,
      Instant changedAt) {

    static View of(PushPreference preference) {
      return new View(
          preference.name(),
          preference.group(),
          preference.manufacturer(),
          preference.model(),
          preference.channels(),
          preference.connections().stream().map(ConnectionType::name).toList(),
          preference.changedAt());
    }

    PushPreference wanted(String under) {
      return new PushPreference(
          under,
          group,
          manufacturer,
          model,
          channels == null ? List.of() : channels,
          connections == null
              ? List.of()
              : connections.stream()
                  .map(type -> EnumParameter.read(ConnectionType.class, "connections", type))
                  .toList(),
          null);
    }
  }
}
