package org.muster.web.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Circumstances;

/**
 * Says for the audit trail who asks, and catches what falls through: a change that nobody recorded,
 * and what somebody was forbidden. It names the operation and not the path, which may have a secret
 * in it.
 */
@Provider
public class AuditNet implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject private Circumstances circumstances;
  @Inject private AuditTrail trail;
  @Context private ResourceInfo resource;

  /** After the authentication, which may have said already who it is. */
  @Override
  public void filter(ContainerRequestContext request) {
    Principal principal = request.getSecurityContext().getUserPrincipal();
    if (principal != null && circumstances.who().equals(Actor.ANONYMOUS)) {
      circumstances.provenBy(Actor.operator(principal.getName()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isAdministration(request) || circumstances.isRecorded()) {
      return;
    }
    boolean changed =
        !READING.contains(request.getMethod())
            && response.getStatusInfo().getFamily() == Family.SUCCESSFUL;
    boolean forbidden =
        response.getStatus() == Status.FORBIDDEN.getStatusCode()
            && !circumstances.who().equals(Actor.ANONYMOUS);
    if (changed) {
      trail.record(entry("api." + request.getMethod().toLowerCase(Locale.ROOT)));
    } else if (forbidden) {
      trail.recordRefusal(
          entry("api.refused"), circumstances.who().toString(), request.getMethod() + operation());
    }
  }

  private static boolean isAdministration(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.startsWith("/api/") || path.startsWith("api/");
  }

  private AuditEntry entry(String action) {
    String operation = operation();
    return operation.isEmpty()
        ? AuditEntry.of(action)
        : AuditEntry.of(action).on("operation", operation);
  }

  private String operation() {
    Class<?> type = resource.getResourceClass();
    return type == null
        ? ""
        : path(type.getAnnotation(Path.class))
            + "/"
            + path(resource.getResourceMethod().getAnnotation(Path.class));
  }

  private static String path(Path path) {
    return path == null ? "" : path.value();
  }
}
