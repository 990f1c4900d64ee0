package org.muster.notification;

import java.time.Instant;
import org.muster.gateway.Receipt;

/**
 * What the room shows of an attempt to hand a notification over.
 *
 * @param number from 1
 * @param words what the gateway said; null if it took it
 * @param reference what the gateway calls it; null if it did not say
 * @param receipt what the gateway said of it later; null if nothing
 * @param receiptWords the gateway's; null if there are none
 * @param receiptAt null if there is no receipt
 */
public record AttemptDetails(
    int number,
    String gateway,
    String address,
    Instant at,
    AttemptOutcome outcome,
    String words,
    String reference,
    Receipt.Fate receipt,
    String receiptWords,
    Instant receiptAt) {}
