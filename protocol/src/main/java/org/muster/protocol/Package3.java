package org.muster.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Package#3, what became of the commands of a Package#2 (TS §5.2.4, §7.2.1.3).
 *
 * @param statuses one status per command, in the order of the commands; devices also send fewer or
 *     more, and then no status can be trusted to belong to any command
 * @param data what GET commands brought, by the place of the command in its package, counted from 0
 * @param alerts what the device has to tell besides, in its order; empty if nothing
 */
public record Package3(
    List<CommandStatus> statuses, Map<Integer, NodeData> data, List<Alert> alerts) {

  /** Keeps its own copies, the data in the order of the commands. */
  public Package3 {
    statuses = List.copyOf(statuses);
    data = Collections.unmodifiableMap(new TreeMap<>(data));
    alerts = List.copyOf(alerts);
  }
}
