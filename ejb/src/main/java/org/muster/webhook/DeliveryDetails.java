package org.muster.webhook;

import java.time.Instant;

/**
 * What became of one request.
 *
 * @param first position of the first event in it
 * @param last position of the last one
 * @param events how many there were
 * @param taken whether the other end took them
 * @param status of HTTP; null if there was no answer
 * @param millis how long it took
 * @param words what was wrong; null if nothing was
 */
public record DeliveryDetails(
    long id,
    Instant at,
    long first,
    long last,
    int events,
    boolean taken,
    Integer status,
    long millis,
    String words) {}
