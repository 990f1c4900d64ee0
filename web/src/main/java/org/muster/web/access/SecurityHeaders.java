package org.muster.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells browsers: to guess no type, to show it in no frame, to tell nobody where
 * they come from, to run nothing, and, by TLS, never to come without it. A page that may do more
 * says so itself. No answer is for pages of other origins: there are no CORS headers.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

  private static final String NOTHING =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isDevices(request.getRequestURI())) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Content-Security-Policy", NOTHING);
      if (request.isSecure()) {
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
      }
      if (isOfOperators(request.getRequestURI())) {
        response.setHeader("Cache-Control", "no-store");
      }
    }
    chain.doFilter(request, response);
  }

  /** Devices are no browsers; each byte that they need not read is theirs. */
  private static boolean isDevices(String path) {
    return path.equals("/dm") || path.startsWith("/dm/") || path.startsWith("/push/");
  }

  private static boolean isOfOperators(String path) {
    return path.startsWith("/api/") || path.equals("/openapi");
  }
}
