package org.muster.repository;

/**
 * A device has brought something that is about to be stored. Told inside of the transaction that
 * stores it, before anything is held: whoever changes the command of a token together with the
 * token holds the command first, and so does a delivery.
 */
public record DeliveryExpected(String token) {}
