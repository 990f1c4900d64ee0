package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.muster.protocol.Command;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.StatusCode;
import org.muster.repository.DataRepository;

/**
 * What the repository knows of a command's transfer. Clients were seen to report 200 for an HGET
 * whose content they never had, so their word alone is not taken for it.
 */
@Dependent
class Evidence {

  private static final int OK = 200;
  private static final int SERVER_URI_ERROR = 419;

  /** What devices say of a transfer that the repository had no time for; some say it was done. */
  private static final Set<Integer> TROUBLED = Set.of(OK, SERVER_URI_ERROR, 500, 503);

  @Inject private DataRepository repository;

  /**
   * Whether nothing came of a command but for our own repository, which had no time for its
   * transfer: then nothing was done, and it may be tried again whatever it is.
   */
  boolean wasTurnedAway(QueuedCommand command, StatusCode code) {
    return TROUBLED.contains(code.value()) && isTransfer(command) && seen(command).wereTurnedAway();
  }

  /** Why a reported success cannot be true; empty if it can. */
  Optional<String> against(QueuedCommand command, StatusCode code) {
    if (code.value() != OK || !isTransfer(command)) {
      return Optional.empty();
    }
    SeenTransfers seen = seen(command);
    String never = command.command() instanceof Hget ? "asked for it" : "given anything";
    return seen.took()
        ? Optional.empty()
        : Optional.of("The device reported success, but " + seen.ending(never));
  }

  /** What the repository saw of a transfer that failed; empty if it has nothing to say. */
  Optional<String> explaining(QueuedCommand command, StatusCode code) {
    boolean ours = command.repositoryToken() != null && code.value() == SERVER_URI_ERROR;
    return ours || wasTurnedAway(command, code)
        ? Optional.of(sentence(seen(command).ending("asked")))
        : Optional.empty();
  }

  private static boolean isTransfer(QueuedCommand command) {
    Command sent = command.command();
    return command.repositoryToken() != null
        && (sent instanceof Hget || sent instanceof Hput || sent instanceof Hpost);
  }

  private SeenTransfers seen(QueuedCommand command) {
    return new SeenTransfers(
        repository.transfersWith(command.repositoryToken()).stream()
            .filter(transfer -> !transfer.at().isBefore(command.details().sentAt()))
            .toList());
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
