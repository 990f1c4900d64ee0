package org.muster.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A cloud, and devices that register with it and come when it calls them. */
@Command(
    name = "cloud",
    description = "A cloud (FCM HTTP v1), and devices that it calls when the server asks it to.")
final class CloudCommand implements Callable<Integer> {

  private static final String GATEWAY = "simulated-cloud";

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;
  @Mixin private KeyOptions keyOptions;
  @Mixin private BehaviourOptions behaviour;

  @Option(
      names = "--devices",
      defaultValue = "5",
      description = "How many devices (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--prefix",
      defaultValue = "cloud",
      description = "Devices are named SIM-<prefix>-000001 and so on (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--cloud-port",
      defaultValue = "0",
      description = "Where the cloud listens; 0: any free port (default).")
  private int port;

  @Option(names = "--seconds", description = "Stops after that time (default: when interrupted).")
  private Long seconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExecutorService sessions = Executors.newFixedThreadPool(2);
    try (HttpLines lines = new HttpLines();
        CloudService cloud = CloudService.open(port, sessions)) {
      OperatorApi api =
          server.operator(lines).orElseThrow(() -> new IOException("--admin-password?"));
      api.gateway(
          GATEWAY,
          "fcm",
          Map.of(
              "endpoint", cloud.endpoint().toString(), "serviceAccount", cloud.serviceAccount()));
      List<VirtualDevice> devices = devices(api, lines, cloud);
      out().println(devices.size() + " devices are registered with " + cloud.endpoint());
      out().flush();
      rest();
      return 0;
    } finally {
      sessions.shutdownNow();
    }
  }

  private List<VirtualDevice> devices(OperatorApi api, HttpLines lines, CloudService cloud)
      throws IOException {
    KeyRing ring = keyOptions.load();
    List<VirtualDevice> devices = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String name = DeviceNames.name(prefix, number);
      if (ring.of(name).isEmpty()) {
        ring.add(api.registerForCloud(name));
      }
      VirtualDevice device = device(ring.of(name).orElseThrow(), lines);
      register(device, cloud);
      devices.add(device);
    }
    keyOptions.save(ring);
    return devices;
  }

  private static void register(VirtualDevice device, CloudService cloud) throws IOException {
    Answer answer = device.registers(cloud.registers(device));
    if (!answer.isSuccess()) {
      throw new IOException("HTTP " + answer.status() + ": " + answer.text().strip());
    }
  }

  private VirtualDevice device(DeviceKeys keys, HttpLines lines) {
    return VirtualDevice.named(keys.devId())
        .at(server.dmEndpoint())
        .signedInAs(keys.username(), keys.password())
        .withPushSecret(keys.pushSecret(), keys.pushData())
        .registeringWith(
            new CloudTerms(
                server.at("/push/register"), server.at("/push/unregister"), "gateway=" + GATEWAY))
        .announcingItself()
        .behaving(behaviour.behaviour())
        .reportingTo(new SessionPrinter(out()))
        .over(lines)
        .build();
  }

  private void rest() throws InterruptedException {
    if (seconds == null) {
      new CountDownLatch(1).await();
    } else {
      TimeUnit.SECONDS.sleep(seconds);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
