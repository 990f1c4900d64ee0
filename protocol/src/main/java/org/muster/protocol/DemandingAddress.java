package org.muster.protocol;

import java.util.List;

/**
 * The parts of a ClientURI that a device need not know (TS §6.1, Appendix B): one that answers 501
 * may mean them and not the command.
 */
final class DemandingAddress {

  private DemandingAddress() {}

  /** The words for a 501, which may be about the address if that demands something. */
  static StatusWords in(Command command, StatusWords unknown) {
    boolean demanding = addresses(command).stream().anyMatch(DemandingAddress::isDemanding);
    return demanding
        ? new StatusWords(
            "The device does not implement "
                + command.name()
                + ", or not the wildcard, x-name or query in its address.",
            "Name the instance and the nodes instead, without a query. If that does not help: "
                + unknown.next())
        : unknown;
  }

  private static boolean isDemanding(ClientUri uri) {
    return uri.hasWildcard() || uri.hasPlaceholder() || !uri.query().isEmpty();
  }

  /** Not that of UNSUB, which has to be that of the SUB whatever it is. */
  private static List<ClientUri> addresses(Command command) {
    if (command instanceof Get get) {
      return List.of(get.source());
    } else if (command instanceof Hput hput) {
      return hput.sources();
    } else if (command instanceof Hpost hpost) {
      return hpost.sources();
    } else if (command instanceof Hget hget && hget.target() != null) {
      return List.of(hget.target());
    } else if (command instanceof Delete delete) {
      return List.of(delete.target());
    } else if (command instanceof Exec exec) {
      return List.of(exec.target());
    }
    return command instanceof Sub sub ? List.of(sub.source()) : List.of();
  }
}
