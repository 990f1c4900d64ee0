package org.muster.web.access;

import java.util.Set;

/**
 * The paths that ask for no operator: those of devices and push services, which ask for a device or
 * a token; the pages of their users, which ask for a token; health; and the console's files, which
 * say nothing.
 */
final class OpenPaths {

  private static final Set<String> EXACT =
      Set.of("/", "/dm", "/health", "/console", "/api/v1/sign-in");
  private static final Set<String> BELOW =
      Set.of("/dm/", "/push/", "/bootstrap/", "/repository/", "/console/", "/ui/");

  private OpenPaths() {}

  /**
   * @param path as JAX-RS has it, with or without a leading slash
   */
  static boolean isOpen(String path) {
    String absolute = path.startsWith("/") ? path : "/" + path;
    return EXACT.contains(absolute) || BELOW.stream().anyMatch(absolute::startsWith);
  }
}
