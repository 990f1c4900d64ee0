package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the command queue. */
@Dependent
class CommandConfig {

  /** How many commands one package holds; clients are small. */
  @Inject
  @ConfigProperty(name = "muster.command.per-package", defaultValue = "20")
  int perPackage;

  /** How many characters of commands one package holds; one command always fits. */
  @Inject
  @ConfigProperty(name = "muster.command.package-size", defaultValue = "32768")
  int packageSize;

  /** How often a command is sent before a session that is lost once more fails it. */
  @Inject
  @ConfigProperty(name = "muster.command.max-attempts", defaultValue = "10")
  int maxAttempts;

  /** How many commands may be queued in one request. */
  @Inject
  @ConfigProperty(name = "muster.command.per-request", defaultValue = "1000")
  int perRequest;

  /** How long the end of an execution is waited for after its 202, where nobody says otherwise. */
  @Inject
  @ConfigProperty(name = "muster.command.complete-within", defaultValue = "P7D")
  Duration completeWithin;

  /**
   * How long a device gets no commands that our own repository had no time for; what the repository
   * answers as Retry-After is as long.
   */
  @Inject
  @ConfigProperty(name = "muster.command.busy-pause", defaultValue = "PT30S")
  Duration busyPause;

  /** How often executions that are overdue are looked for, and pauses that are over. */
  @Inject
  @ConfigProperty(name = "muster.command.expire-every", defaultValue = "PT30S")
  Duration expireEvery;
}
