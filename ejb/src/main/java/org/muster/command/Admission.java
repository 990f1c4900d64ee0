package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.model.DeviceFacts;
import org.muster.model.ModelCatalog;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Exec;
import org.muster.repository.DataRepository;
import org.muster.tree.KnownTree;

/** Whether commands may be queued, by the definitions of their objects and by what is under way. */
@Dependent
class Admission {

  /** A larger content is not parsed while somebody waits. */
  private static final int LARGEST_CONTENT = 1024 * 1024;

  @Inject private Commands commands;
  @Inject private ModelCatalog catalog;
  @Inject private KnownTree tree;
  @Inject private DataRepository repository;

  /** What may be wrong with commands that are not refused, in words. */
  List<String> check(DeviceId device, List<Command> earlier, List<Command> wanted) {
    List<String> warnings = catalog.check(earlier, wanted, facts(device));
    refuseObstructed(device, wanted);
    return warnings;
  }

  /** Why an execution cannot be queued now; empty if all can, or none is wanted. */
  Optional<String> obstacle(DeviceId device, List<Command> wanted) {
    if (wanted.stream().noneMatch(Exec.class::isInstance)) {
      return Optional.empty();
    }
    commands.takeTurn(device.value());
    return new OpenExecutions(commands.executions(device.value())).obstacle(wanted);
  }

  void refuseObstructed(DeviceId device, List<Command> wanted) {
    obstacle(device, wanted)
        .ifPresent(
            why -> {
              throw Refusal.conflict(why);
            });
  }

  /** What the neighbours know of a device. */
  private DeviceFacts facts(DeviceId device) {
    return new DeviceFacts(
        tree.ddfUrls(device),
        moid -> tree.countInstances(device, moid),
        uri -> tree.presence(device, uri),
        source ->
            repository
                .deposited(source, device)
                .filter(data -> data.content().length <= LARGEST_CONTENT));
  }
}
