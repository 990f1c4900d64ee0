package org.muster.command;

/**
 * A command is in another state. Told inside of the transaction that changes it, while its row is
 * held. It has no value of any node in it, and nothing that a device said but numbers.
 *
 * @param name of the command, such as GET (TS §5.3)
 * @param status the device's status code; null before it reported
 * @param result what an alert said of the end of an execution; null if none did
 * @param session in which it was sent last; null while it waits
 * @param attempts how often it was sent
 */
public record CommandNews(
    long id,
    String device,
    String name,
    CommandState state,
    Integer status,
    Integer result,
    Long session,
    int attempts) {

  static CommandNews of(QueuedCommand command) {
    return new CommandNews(
        command.id(),
        command.device(),
        command.name(),
        command.state(),
        command.report().status(),
        command.report().result(),
        command.sessionId(),
        command.attempts());
  }
}
