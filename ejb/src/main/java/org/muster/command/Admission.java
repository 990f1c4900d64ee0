package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.model.DeviceFacts;
import org.muster.model.ModelCatalog;
import org.muster.model.Presence;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Exec;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;
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

  void check(DeviceId device, List<Command> earlier, List<Command> wanted) {
    catalog.check(earlier, wanted, new Facts(device));
    refuseObstructed(device, wanted);
  }

  /** Why an execution cannot be queued now; empty if all can, or none is wanted. */
  Optional<String> obstacle(DeviceId device, List<Command> wanted) {
    return wanted.stream().noneMatch(Exec.class::isInstance)
        ? Optional.empty()
        : new OpenExecutions(commands.executions(device.value())).obstacle(wanted);
  }

  void refuseObstructed(DeviceId device, List<Command> wanted) {
    obstacle(device, wanted)
        .ifPresent(
            why -> {
              throw Refusal.conflict(why);
            });
  }

  /** What the neighbours know of a device. */
  private final class Facts implements DeviceFacts {

    private final DeviceId device;

    Facts(DeviceId device) {
      this.device = device;
    }

    @Override
    public Map<Moid, String> ddfUrls() {
      return tree.ddfUrls(device);
    }

    @Override
    public int instances(Moid moid) {
      return tree.countInstances(device, moid);
    }

    @Override
    public Presence presence(ClientUri uri) {
      return tree.presence(device, uri);
    }

    @Override
    public Optional<NodeData> content(ServerUri source) {
      return repository
          .deposited(source, device)
          .filter(data -> data.content().length <= LARGEST_CONTENT);
    }
  }
}
