package org.muster.session;

import java.time.Instant;

/**
 * What the room shows of an alert; the names are those of TS §7.2.1.5.
 *
 * @param session in which it came
 * @param data JSON text; null if there was none
 * @param command the EXEC whose end it told; null if it was about something else
 * @param result the result code in it; null if there was none, or none that is called so in an
 *     alert that ended nothing
 */
public record AlertDetails(
    long id,
    String device,
    long session,
    String type,
    String source,
    String target,
    String mark,
    String dataType,
    String data,
    Instant receivedAt,
    Long command,
    Integer result) {}
