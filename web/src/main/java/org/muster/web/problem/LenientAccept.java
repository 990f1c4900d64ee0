package org.muster.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A device's request whose Accept holds media types only: JAX-RS would refuse the request for
 * anything else in it, and a device that writes nonsense there still takes what it takes.
 */
final class LenientAccept extends HttpServletRequestWrapper {

  private static final String ACCEPT = "Accept";

  private final List<String> accept;

  LenientAccept(HttpServletRequest request) {
    super(request);
    String usable =
        Collections.list(request.getHeaders(ACCEPT)).stream()
            .flatMap(header -> Stream.of(header.split(",")))
            .map(String::strip)
            .filter(type -> MediaTypeFilter.MEDIA_TYPE.matcher(type).matches())
            .collect(Collectors.joining(", "));
    this.accept = usable.isEmpty() ? List.of() : List.of(usable);
  }

  @Override
  public String getHeader(String name) {
    return ACCEPT.equalsIgnoreCase(name)
        ? accept.stream().findFirst().orElse(null)
        : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(accept) : super.getHeaders(name);
  }
}
