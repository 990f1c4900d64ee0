package org.muster.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;

/**
 * Lets nobody call a method without the permission that it {@link Needs}, nor with a device that is
 * not in their scope. A method that says nothing is for nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Authorisation implements ContainerRequestFilter {

  private static final String OF_DEVICE = "/api/v1/devices/{id}";

  @Inject private Caller caller;
  @Inject private Sight sight;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (OpenPaths.isOpen(request.getUriInfo().getPath())) {
      return;
    }
    Method method = resource.getResourceMethod();
    Needs needs = method.getAnnotation(Needs.class);
    if (needs == null) {
      refuseUnlessForEverybody(method.getAnnotation(ForEverybody.class));
      return;
    }
    caller.uses(needs.value());
    if (template(method).startsWith(OF_DEVICE) && caller.scope().limited()) {
      require(request.getUriInfo().getPathParameters().getFirst("id"));
    }
  }

  private void refuseUnlessForEverybody(ForEverybody open) {
    if (open == null) {
      throw Refusal.forbidden("This is for nobody.");
    }
    if (open.people() && caller.token() != null) {
      throw Refusal.forbidden("This is for people, not for programs.");
    }
  }

  private void require(String id) {
    try {
      sight.require(new DeviceId(id), "There is no device \"" + id + "\".");
    } catch (MalformedException e) {
      throw Refusal.invalid("id", e.getMessage());
    }
  }

  /** The path that led to the method, with the names of its parameters. */
  static String template(Method method) {
    Path above = method.getDeclaringClass().getAnnotation(Path.class);
    Path below = method.getAnnotation(Path.class);
    String end = below == null ? "" : "/" + below.value();
    return ((above == null ? "" : above.value()) + end).replaceAll("/+", "/");
  }
}
