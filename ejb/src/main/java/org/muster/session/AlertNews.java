package org.muster.session;

/**
 * An alert of a device was written down (TS §5.4). Told inside of the transaction that does so. It
 * has not what the alert carries: that may be anything.
 *
 * @param session in which it came
 * @param type as the device wrote it; any text
 * @param command the EXEC whose end it told; null if it was about something else
 * @param result the result code in it; null if there was none
 */
public record AlertNews(
    long id, String device, long session, String type, Long command, Integer result) {}
