package org.muster.simulator.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.load.AuthenticationFigures;
import org.muster.simulator.load.AuthenticationRun;
import org.muster.simulator.load.Latencies.Spread;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.wire.DeviceConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares what HTTP Digest costs a device with what HTTP Basic does. */
@Command(
    name = "authentication",
    description =
        "Compares HTTP Basic and HTTP Digest: two devices come in turn over one connection, each"
            + " with a Package#1 for which nothing waits. Needs another --prefix each time. The"
            + " server must not limit what they do (MUSTER_GUARD_SESSIONS_PER_DEVICE=0,"
            + " MUSTER_GUARD_PACKAGES_PER_DEVICE=0).")
final class AuthenticationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;

  @Option(
      names = "--prefix",
      defaultValue = "authentication",
      description = "Devices are named after it (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--warm-up",
      defaultValue = "1000",
      description = "How often each comes before it is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "4000",
      description = "How often each comes then (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--newcomers",
      description =
          "The devices register themselves (MUSTER_DEVICE_SELF_REGISTRATION=true at the server)"
              + " and stay in quarantine: they prove who they are, and no session is opened.")
  private boolean newcomers;

  @Override
  public Integer call() throws IOException {
    try (HttpLines lines = new HttpLines()) {
      DeviceConnection basic = connection(1, lines);
      DeviceConnection digest = connection(2, lines).byDigest();
      print(new AuthenticationRun(basic, digest).run(warmUp, rounds));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private DeviceConnection connection(int number, HttpLines lines) throws IOException {
    String name = DeviceNames.name(prefix, number);
    Credentials credentials = newcomers ? invented(name, lines) : given(name, lines);
    return new DeviceConnection(server.dmEndpoint(), name, credentials, lines);
  }

  private Credentials given(String name, HttpLines lines) throws IOException {
    OperatorApi operator =
        server.operator(lines).orElseThrow(() -> new IllegalArgumentException("--admin-password?"));
    DeviceKeys keys = operator.register(name, Optional.empty());
    return new Credentials(keys.username(), keys.password());
  }

  /** Nobody registers by HTTP Digest: a server has to see the password once. */
  private Credentials invented(String name, HttpLines lines) throws IOException {
    Credentials invented = new Credentials(name, UUID.randomUUID().toString());
    new DeviceConnection(server.dmEndpoint(), name, invented, lines).initiate("{}");
    return invented;
  }

  private void print(AuthenticationFigures figures) {
    Spread basic = figures.basic();
    Spread digest = figures.digest();
    line("%-10s %10s %10s %10s %10s %10s", "ms", "count", "p50", "p90", "p99", "max");
    spread("Basic", basic);
    spread("Digest", digest);
    line(
        "%-10s %10s %10.3f %10.3f %10.3f",
        "difference",
        "",
        digest.p50() - basic.p50(),
        digest.p90() - basic.p90(),
        digest.p99() - basic.p99());
    spec.commandLine().getOut().flush();
  }

  private void spread(String name, Spread spread) {
    line(
        "%-10s %10d %10.3f %10.3f %10.3f %10.3f",
        name, spread.count(), spread.p50(), spread.p90(), spread.p99(), spread.max());
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
  }
}
