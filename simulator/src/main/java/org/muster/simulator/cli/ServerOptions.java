package org.muster.simulator.cli;

import java.net.URI;
import java.util.Optional;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;
import picocli.CommandLine.Option;

/** Which server, and who may ask it to register devices and queue commands. */
final class ServerOptions {

  @Option(
      names = "--server",
      defaultValue = "http://localhost:8080",
      description = "The server's address (default: ${DEFAULT-VALUE}).")
  private URI server;

  @Option(
      names = "--admin",
      defaultValue = "admin",
      description = "The operator's name (default: ${DEFAULT-VALUE}).")
  private String admin;

  @Option(
      names = "--admin-password",
      defaultValue = "${env:MUSTER_ADMIN_PASSWORD}",
      description = "The operator's password (default: $MUSTER_ADMIN_PASSWORD).")
  private String adminPassword;

  URI dmEndpoint() {
    return at("/dm");
  }

  /** Without a slash at its end. */
  URI address() {
    return at("");
  }

  /** A path, with its slash. */
  URI at(String path) {
    return URI.create(server.toString().replaceAll("/+$", "") + path);
  }

  /** Empty when no password was given. */
  Optional<OperatorApi> operator(HttpLines lines) {
    return Optional.ofNullable(adminPassword)
        .filter(password -> !password.isEmpty())
        .map(password -> new OperatorApi(server, new Credentials(admin, password), lines));
  }
}
