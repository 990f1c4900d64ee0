package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.dialogue.UserDialogue;
import org.muster.kernel.Ids;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Show;
import org.muster.repository.DataRepository;

/** Writes commands down, and what of ours they lead a device to. */
@Dependent
class Intake {

  @Inject private Commands commands;
  @Inject private ShownPages pages;
  @Inject private DataRepository repository;
  @Inject private UserDialogue dialogue;
  @Inject private CommandConfig config;
  @Inject private AuditTrail trail;
  @Inject private Event<CommandNews> news;
  @Inject private Clock clock;

  List<CommandDetails> write(DeviceId device, List<Command> wanted, Queueing how) {
    Instant now = clock.instant();
    Queueing patient = how.completeWithin() == null ? how.completing(config.completeWithin) : how;
    List<CommandDetails> queued = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (Command command : wanted) {
      Optional<String> token = command.serverUri().flatMap(repository::tokenIn);
      token.ifPresent(tokens::add);
      QueuedCommand row =
          new QueuedCommand(Ids.next(), device.value(), command, token.orElse(null), patient, now);
      commands.add(row);
      page(command).ifPresent(page -> pages.note(page, row.id()));
      queued.add(row.details());
      news.fire(CommandNews.of(row));
    }
    repository.awaiting(tokens);
    if (how.by() != null && how.step() == null) {
      record(device, queued, how);
    }
    return queued;
  }

  /** Where on a server a command leads is left out: whoever knows it may fetch what is there. */
  private void record(DeviceId device, List<CommandDetails> queued, Queueing how) {
    List<String> commands =
        queued.stream()
            .map(
                one ->
                    one.command().stream()
                        .filter(part -> !part.contains("://"))
                        .collect(Collectors.joining(" ", Ids.text(one.id()) + " ", "")))
            .toList();
    trail.record(
        AuditEntry.of(how.override() ? "command.override" : "command.queue")
            .on("device", device.value())
            .changed(null, Snapshot.with("commands", commands).text()));
  }

  private Optional<String> page(Command command) {
    return command instanceof Show show ? dialogue.questionAt(show.page()) : Optional.empty();
  }
}
