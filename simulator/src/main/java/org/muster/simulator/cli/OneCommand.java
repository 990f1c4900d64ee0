package org.muster.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.muster.simulator.Bootstrapping;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.SessionReport;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One device: contacts its server once, and stays to be pushed if asked. */
@Command(name = "one", description = "One device contacts the server and prints what it did.")
final class OneCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;
  @Mixin private KeyOptions keyOptions;
  @Mixin private TlsOptions tls;
  @Mixin private BehaviourOptions behaviour;
  @Mixin private TreeOptions tree;
  @Mixin private UserOptions user;
  @Mixin private ReachOptions reach;

  @Option(
      names = "--device",
      defaultValue = "SIM-one-000001",
      description = "Its name (default: ${DEFAULT-VALUE}).")
  private String devId;

  @Option(names = "--username", description = "Its user name; left out, it is registered.")
  private String username;

  @Option(names = "--password", defaultValue = "", description = "Its password.")
  private String password;

  @Option(
      names = "--bootstrap",
      paramLabel = "<url>",
      description = "Fetches its account there, and comes with it; --server is not needed then.")
  private String bootstrap;

  @Option(names = "--listen", description = "Stays and answers notifications until interrupted.")
  private boolean listen;

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuseToShowNothing();
    ExecutorService sessions = Executors.newSingleThreadExecutor();
    ExecutorService browser = Executors.newSingleThreadExecutor();
    try (HttpLines lines = tls.lines();
        PushEnd end = reach.open(server, lines, sessions)) {
      VirtualDevice device = device(end, lines, browser);
      end.inbox().admit(device);
      SessionReport report = device.contact();
      if (listen) {
        out().println("listening at " + end.way(devId).address());
        out().flush();
        new CountDownLatch(1).await();
      }
      browser.shutdown();
      browser.awaitTermination(1, TimeUnit.MINUTES);
      return report.isOrderly() ? 0 : 1;
    } finally {
      sessions.shutdownNow();
      browser.shutdownNow();
    }
  }

  /** A certificate is shown by TLS: without, the device would be turned away and not know why. */
  private void refuseToShowNothing() {
    boolean plain = bootstrap == null && !"https".equalsIgnoreCase(server.address().getScheme());
    if (tls.hasCertificate() && plain) {
      throw new ParameterException(
          spec.commandLine(), "--certificate is shown to an https address only: see --server");
    }
  }

  private VirtualDevice device(PushEnd end, HttpLines lines, Executor browser) throws IOException {
    DeviceBuilder builder = tree.equip(VirtualDevice.named(devId), tree.objects());
    return withAccount(builder, end, lines)
        .announcingItself()
        .behaving(behaviour.behaviour())
        .usedBy(user.user(browser, out()))
        .reportingTo(new SessionPrinter(out()))
        .over(lines)
        .build();
  }

  private DeviceBuilder withAccount(DeviceBuilder builder, PushEnd end, HttpLines lines)
      throws IOException {
    if (bootstrap != null) {
      return builder.bootstrappedBy(new Bootstrapping(lines).from(bootstrap, devId));
    }
    if (tls.hasCertificate() && username == null) {
      return builder.at(server.dmEndpoint());
    }
    DeviceKeys keys = keys(end, lines);
    return builder
        .at(server.dmEndpoint())
        .signedInAs(keys.username(), keys.password())
        .withPushSecret(keys.pushSecret(), keys.pushData());
  }

  private DeviceKeys keys(PushEnd end, HttpLines lines) throws IOException {
    if (username != null) {
      return new DeviceKeys(devId, username, password, new byte[0], new byte[0]);
    }
    KeyRing ring = keyOptions.load();
    PushedDevices devices = new PushedDevices(server.operator(lines), ring);
    DeviceKeys keys = devices.keys(devId, end.way(devId));
    keyOptions.save(ring);
    return keys;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
