package org.muster.web.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.muster.audit.Circumstances;

/** Says for the audit trail where a request comes from, before anybody knows from whom. */
@Provider
@PreMatching
@Priority(ArrivalFilter.FIRST)
public class ArrivalFilter implements ContainerRequestFilter {

  /** Before everybody else, who may have something to record. */
  static final int FIRST = 100;

  /** Why a change is asked for, percent-encoded, on any request. */
  static final String REASON = "Muster-Reason";

  private static final int LONGEST_REASON = 6_000;

  @Inject private Circumstances circumstances;
  @Context private HttpServletRequest servlet;

  @Override
  public void filter(ContainerRequestContext request) {
    circumstances.arrived(servlet.getRemoteAddr(), reason(request.getHeaderString(REASON)));
  }

  private static String reason(String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_REASON) {
      return null;
    }
    try {
      return URLDecoder.decode(header.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return header.strip();
    }
  }
}
