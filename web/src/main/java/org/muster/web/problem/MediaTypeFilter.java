package org.muster.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Refuses a Content-Type that is none before JAX-RS sees it: JAX-RS would answer with a page of
 * HTML, which neither a device nor a program can read.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class MediaTypeFilter extends HttpFilter {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(?:;.*)?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String mediaType = request.getContentType();
    if (mediaType == null || MEDIA_TYPE.matcher(mediaType).matches()) {
      chain.doFilter(isDevices(request) ? new LenientAccept(request) : request, response);
    } else if (request.getRequestURI().startsWith("/api/")) {
      refuse(
          response,
          Problem.MEDIA_TYPE,
          "{\"type\":\"problems/unsupported-media-type\",\"title\":\"Unsupported Media Type\","
              + "\"status\":415,\"detail\":\"The Content-Type is no media type.\"}");
    } else {
      refuse(response, "text/plain;charset=UTF-8", "The Content-Type is no media type.\n");
    }
  }

  private static boolean isDevices(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/dm")
        || path.startsWith("/dm/")
        || path.startsWith("/repository/")
        || path.startsWith("/push/")
        || path.startsWith("/bootstrap/");
  }

  private static void refuse(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
