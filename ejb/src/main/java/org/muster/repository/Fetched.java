package org.muster.repository;

/**
 * What a device gets.
 *
 * @param transfer the number under which the request is noted
 */
public record Fetched(String token, long transfer, Offer offer, Portion portion) {}
