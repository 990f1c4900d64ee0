package org.muster.session;

import java.time.Instant;

/**
 * What the room shows of an exchange.
 *
 * @param round 0 for Package#1 and its answer; Package#3 and its answer from 1
 * @param received what the device sent
 * @param answeredAt when it was answered
 * @param answer the Package#2 that answered it
 */
public record ExchangeDetails(
    int round, ReceivedPackage received, Instant answeredAt, byte[] answer) {}
