package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.protocol.Command;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.StatusCode;
import org.muster.repository.DataRepository;
import org.muster.repository.TransferDetails;

/**
 * What the repository knows of a command's transfer. Clients were seen to report 200 for an HGET
 * whose content they never had, so their word alone is not taken for it.
 */
@Dependent
class Evidence {

  private static final int OK = 200;
  private static final int SERVER_URI_ERROR = 419;

  @Inject private DataRepository repository;

  /** Why a reported success cannot be true; empty if it can. */
  Optional<String> against(QueuedCommand command, StatusCode code) {
    if (command.repositoryToken() == null || code.value() != OK || took(command)) {
      return Optional.empty();
    }
    Command sent = command.command();
    if (sent instanceof Hget) {
      return Optional.of("The device reported success, but " + happened(command, "asked for it"));
    }
    return sent instanceof Hput || sent instanceof Hpost
        ? Optional.of("The device reported success, but " + happened(command, "given anything"))
        : Optional.empty();
  }

  /** What the repository saw of a transfer that failed; empty if it has nothing to say. */
  Optional<String> explaining(QueuedCommand command, StatusCode code) {
    boolean ours = command.repositoryToken() != null && code.value() == SERVER_URI_ERROR;
    return ours ? Optional.of(sentence(happened(command, "asked"))) : Optional.empty();
  }

  private boolean took(QueuedCommand command) {
    return transfers(command).anyMatch(TransferDetails::complete);
  }

  private String happened(QueuedCommand command, String never) {
    return transfers(command)
        .findFirst()
        .map(Evidence::said)
        .orElse("the repository was never " + never + ".");
  }

  /** Those since it was sent, the newest first. */
  private Stream<TransferDetails> transfers(QueuedCommand command) {
    return repository.transfersWith(command.repositoryToken()).stream()
        .filter(transfer -> !transfer.at().isBefore(command.details().sentAt()));
  }

  private static String said(TransferDetails last) {
    return last.granted()
        ? "the last transfer ended after " + last.bytes() + " bytes, before the end of the content."
        : "the repository answered it " + last.status() + ".";
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
