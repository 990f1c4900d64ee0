package org.muster.simulator;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a device did in one session.
 *
 * @param number counted from one for each device
 * @param serverInitiated whether it answered a notification
 * @param notificationId that notification's id; empty when there was none
 * @param endpoint where its Package#1 went: the server's usual address, or that of an EXEC
 * @param commands what it performed, in order
 * @param report how it ended; empty while it runs
 */
public record JournaledSession(
    int number,
    boolean serverInitiated,
    Optional<Integer> notificationId,
    URI endpoint,
    List<PerformedCommand> commands,
    Optional<SessionReport> report) {}
